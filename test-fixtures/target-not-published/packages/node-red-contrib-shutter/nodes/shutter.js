module.exports = function (RED) {
  RED.nodes.registerType('shutter', function () {});
};
