export const night = { background: '#0b1a2a' };
