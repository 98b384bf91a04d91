export const portions = ['lantern/plugins', 'node_modules/*/lantern/plugins'];
