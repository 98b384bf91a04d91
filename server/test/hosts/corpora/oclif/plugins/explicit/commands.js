class Deploy {
  static async run() {}
  async run() {}
}

class Undeploy {
  static async run() {}
  async run() {}
}

export const COMMANDS = { deploy: Deploy, 'deploy:undo': Undeploy, notACommand: {} };
