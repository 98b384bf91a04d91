if (typeof module === 'object' && module.exports) module.exports = { where: 'CommonJS' };
else globalThis.anywhere = { where: 'an ES module' };
