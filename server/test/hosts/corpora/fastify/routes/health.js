'use strict';

module.exports = { method: 'GET', url: '/health', handler: async () => 'ok' };
