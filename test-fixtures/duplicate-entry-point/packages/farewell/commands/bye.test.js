const { equal } = require('node:assert');
equal(typeof require('./bye').default.run, 'function');
