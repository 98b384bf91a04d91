'use strict';

module.exports = async (fastify) => fastify.get('/', async ({ params }) => params);
