export * as sprinkler from './sprinkler.js';
