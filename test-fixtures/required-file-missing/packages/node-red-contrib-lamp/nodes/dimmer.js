const { turn } = require('../lib/Turn');

module.exports = (RED) => {
  RED.nodes.registerType('dimmer', function () {
    turn(this);
  });
};
