'use strict';

module.exports = 'no plugin: passed over without a word';
