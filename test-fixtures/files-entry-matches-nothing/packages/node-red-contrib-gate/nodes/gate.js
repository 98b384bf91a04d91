module.exports = function (RED) {
  RED.nodes.registerType('gate', function () {});
};
