module.exports = (RED) => {
  RED.nodes.registerType('tap', function () {});
};
