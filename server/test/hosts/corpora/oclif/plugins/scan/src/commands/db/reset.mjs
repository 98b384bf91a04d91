export default class Reset {
  static async run() {}
  async run() {}
}
