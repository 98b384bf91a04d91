export const tidy = (text) => text.trim();
