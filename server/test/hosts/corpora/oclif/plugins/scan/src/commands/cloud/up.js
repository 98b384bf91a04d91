module.exports = class Up {
  static async run() {}
  async run() {}
};
