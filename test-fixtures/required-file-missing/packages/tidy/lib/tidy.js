export { rules } from './rules';

export const tidy = (text) => text.trim();
