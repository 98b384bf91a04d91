export const on: false;
