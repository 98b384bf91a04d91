export const interfaces = [];
export const operations = [];
