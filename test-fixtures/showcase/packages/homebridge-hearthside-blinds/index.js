module.exports = (api) => {
  api.registerAccessory('HearthsideBlinds', class {
    getServices() {
      return [new api.hap.Service.WindowCovering('Blinds')];
    }
  });
};
