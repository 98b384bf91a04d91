import { readFile } from 'node:fs/promises';

export const dictionary = await readFile('/usr/share/dict/words', 'utf8');
