import { Command } from '@oclif/core';

export default class Status extends Command {
  static description = 'Tell which devices are on';

  async run() {
    this.log('The porch light is on.');
  }
}
