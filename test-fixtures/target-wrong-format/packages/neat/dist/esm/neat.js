export const neat = (text) => text.trim();
