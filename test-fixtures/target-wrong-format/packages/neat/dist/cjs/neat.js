'use strict';

exports.neat = (text) => text.trim();
