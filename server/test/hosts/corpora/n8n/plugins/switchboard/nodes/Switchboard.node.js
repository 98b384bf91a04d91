class Switchboard {
  description = {
    displayName: 'Switchboard',
    name: 'switchboard',
    group: ['transform'],
    version: 1,
    description: 'Connects what comes in with what goes out',
    defaults: { name: 'Switchboard' },
    inputs: ['main'],
    outputs: ['main'],
    properties: [],
  };

  async execute() {
    return [this.getInputData()];
  }
}

module.exports = { Switchboard };
