'use strict';

exports.default = (broker) => ({ name: 'clock', actions: { node: () => broker.nodeID } });
