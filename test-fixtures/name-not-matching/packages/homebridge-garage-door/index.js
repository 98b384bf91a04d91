module.exports = (api) => {
  api.registerAccessory('Example', class {});
};
