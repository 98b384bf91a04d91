export const onClientEntry = () => {};
