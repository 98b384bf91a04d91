export const on: boolean;
