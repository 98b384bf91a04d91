module.exports = function (RED) {
  RED.nodes.registerType('lamp', function (config) {
    RED.nodes.createNode(this, config);
  });
};
