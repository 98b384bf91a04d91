module.exports = (RED) => RED.nodes.registerType('current', function () {});
