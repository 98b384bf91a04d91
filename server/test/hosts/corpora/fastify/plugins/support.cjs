'use strict';

module.exports = async function support(fastify) {
  fastify.decorate('someSupport', () => 'hugs');
};
