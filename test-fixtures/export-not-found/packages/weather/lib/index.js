export * from './snow.js';
export { Rain } from './rain.js';
