module.exports = (RED) => {
  RED.nodes.registerType('switch', function () {});
};
