module.exports = function (RED) {
  RED.nodes.registerType('awning', function () {});
};
