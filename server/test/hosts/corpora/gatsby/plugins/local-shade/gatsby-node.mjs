export const onPreInit = () => {};
