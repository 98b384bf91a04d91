export default (router) => {
  router.get('/', (request, response) => response.json([]));
};
