export const on = true;
