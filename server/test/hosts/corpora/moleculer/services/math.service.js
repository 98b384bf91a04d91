'use strict';

const { Service } = require('moleculer');

module.exports = class MathService extends Service {
  constructor(broker) {
    super(broker);
    this.parseServiceSchema({ name: 'math', actions: { add: ({ params }) => params.a + params.b } });
  }
};
