module.exports = function (RED) {
  RED.plugins.registerPlugin('dusk', { type: 'node-red-theme' });
};
