const { assert } = require('fast-check');

assert(require('../lib/neat'));
