exports.temperatures = [];
