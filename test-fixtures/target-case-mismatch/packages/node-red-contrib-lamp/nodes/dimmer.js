module.exports = (RED) => RED.nodes.registerType('dimmer', function () {});
