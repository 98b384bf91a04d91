module.exports = function (RED) {
  RED.nodes.registerType('blind', function () {});
};
