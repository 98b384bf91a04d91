import { Command } from '@oclif/core';

export default class EnergyToday extends Command {
  async run(): Promise<void> {
    this.log('2.79 kWh');
  }
}
