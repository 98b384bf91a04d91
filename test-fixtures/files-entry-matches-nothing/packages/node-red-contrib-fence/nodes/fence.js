module.exports = function (RED) {
  RED.nodes.registerType('fence', function () {});
};
