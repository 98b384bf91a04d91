'use strict';

module.exports = { name: 'roles', version: 2, actions: { list: () => [] } };
