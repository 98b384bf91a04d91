'use strict';
exports.on = true;
