export * from './ferns.mjs';
export { Ivy as default } from './ivy.mjs';
