export const lines = [1000, 1013, 1020];
