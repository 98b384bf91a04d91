const { basename } = require('node:path');

module.exports = { rules: ['no-trailing-space'], nameOf: (path) => basename(path, '.js') };
