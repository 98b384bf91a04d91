exports.default = class Db {
  static async run() {}
  async run() {}
};
