'use strict';

const timestamps = require('../mixins/timestamps.mixin');

module.exports = { name: 'users', mixins: [timestamps], actions: { list: () => [] } };
