'use strict';

const { createBuilder } = require('@angular-devkit/architect');

exports.default = createBuilder(() => ({ success: true }));
