exports.rules = ['no-trailing-space'];
