export default (api) => {
  api.registerPlatform('Hearthside', class {
    constructor(log) {
      log.info('The hearth is lit');
    }
    configureAccessory() {}
  });
};
