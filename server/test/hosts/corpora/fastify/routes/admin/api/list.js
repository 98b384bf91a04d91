'use strict';

exports.default = async (fastify) => fastify.get('/list', async () => []);
