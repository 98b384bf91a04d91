exports.motorways = require('./motorways');
