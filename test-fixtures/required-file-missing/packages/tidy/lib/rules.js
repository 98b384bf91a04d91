export const rules = ['no-trailing-space'];
