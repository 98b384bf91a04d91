export const hooks = [];
export const endpoints = [];
export const operations = [];
