export const walls = [[0, 0], [8, 0], [8, 5], [0, 5]];
