module.exports = (RED) => {
  RED.plugins.registerPlugin('hearthside-dusk', { type: 'node-red-theme', css: 'dusk.css' });
};
