// What Storybook imports of these by name has to be there.
exports.ResolverFactory = class {};
exports.isWebContainer = () => false;
exports.parse = () => undefined;
exports.global = globalThis;
