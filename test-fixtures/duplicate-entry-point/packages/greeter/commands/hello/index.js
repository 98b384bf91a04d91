exports.default = class Hello {
  static async run() {
    console.log('Hello');
  }
};
