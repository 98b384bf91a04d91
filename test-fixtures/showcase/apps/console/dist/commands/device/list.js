import { Command } from '@oclif/core';

export default class DeviceList extends Command {
  static description = 'List the devices of the house';

  async run() {
    this.log('porch-light\ngarage-door');
  }
}
