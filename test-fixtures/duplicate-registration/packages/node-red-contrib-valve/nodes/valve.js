module.exports = (RED) => {
  RED.nodes.registerType('valve', function () {});
};
