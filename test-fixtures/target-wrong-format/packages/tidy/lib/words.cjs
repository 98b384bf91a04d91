import { readFileSync } from 'node:fs';

export const words = (path) => readFileSync(path, 'utf8').split('\n');
