'use strict';

module.exports = async (fastify) => fastify.addHook('onRequest', async () => undefined);
