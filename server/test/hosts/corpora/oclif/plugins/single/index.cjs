module.exports = class Single {
  static async run() {}
  async run() {}
};
