module.exports = (api) => {
  api.registerAccessory('HearthsideDoorbell', class {
    getServices() {
      return [new api.hap.Service.Doorbell('Front door')];
    }
  });
};
