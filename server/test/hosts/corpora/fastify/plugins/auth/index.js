'use strict';

const { hash } = require('./hashing');

module.exports = async (fastify) => fastify.decorate('hash', hash);
