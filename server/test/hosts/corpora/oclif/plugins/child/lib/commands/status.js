class Status {
  static async run() {}
  async run() {}
}

module.exports = { Status };
