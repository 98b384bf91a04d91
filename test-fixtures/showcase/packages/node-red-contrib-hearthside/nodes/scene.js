module.exports = (RED) => {
  RED.nodes.registerType('scene', function (config) {
    RED.nodes.createNode(this, config);
    this.on('input', (message) => this.send({ ...message, scene: config.name }));
  });
};
