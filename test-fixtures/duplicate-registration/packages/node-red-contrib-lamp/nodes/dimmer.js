module.exports = (RED) => {
  RED.nodes.registerType('lamp', function () {});
};
