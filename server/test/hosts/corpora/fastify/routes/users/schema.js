'use strict';

module.exports = { type: 'object' };
