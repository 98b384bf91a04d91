module.exports = (RED) => {
  RED.nodes.registerType('room', function (config) {
    RED.nodes.createNode(this, config);
    this.on('input', (message) => this.send({ ...message, room: config.name }));
  });
};
