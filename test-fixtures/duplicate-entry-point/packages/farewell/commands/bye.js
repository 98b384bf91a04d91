exports.default = class Bye {
  static async run() {
    console.log('Bye');
  }
};
