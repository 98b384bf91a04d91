export type Support = () => string;
