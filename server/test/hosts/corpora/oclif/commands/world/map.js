export class WorldMap {
  static async run() {}
  async run() {}
}
