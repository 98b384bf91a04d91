module.exports = function (RED) {
  RED.nodes.registerType('dimmer', function (config) {
    RED.nodes.createNode(this, config);
  });
};
