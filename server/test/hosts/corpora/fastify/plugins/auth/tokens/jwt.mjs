export default async (fastify) => fastify.decorate('tokens', new Map());
