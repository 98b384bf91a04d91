module.exports = (RED) => {
  RED.nodes.registerType('presence', function (config) {
    RED.nodes.createNode(this, config);
    this.on('input', (message) => this.send({ ...message, presence: config.name }));
  });
};
