module.exports = (RED) => RED.nodes.registerType('old', function () {});
