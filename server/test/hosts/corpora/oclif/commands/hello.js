export default class Hello {
  static description = 'says hello';
  static async run() {}
  async run() {}
}
