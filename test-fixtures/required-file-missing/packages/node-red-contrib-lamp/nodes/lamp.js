const { turn } = require('../lib/turn');

module.exports = (RED) => {
  RED.nodes.registerType('lamp', function () {
    turn(this);
  });
};
