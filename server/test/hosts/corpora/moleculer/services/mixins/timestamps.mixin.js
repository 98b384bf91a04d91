'use strict';

module.exports = { settings: { timestamps: true } };
