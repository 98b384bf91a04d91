export default class World {
  static async run() {}
  async run() {}
}
