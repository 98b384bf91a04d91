const { hue } = require('../lib/hue');

module.exports = (RED) => {
  RED.nodes.registerType('lamp', function () {
    this.status({ text: hue('red') });
  });
};
