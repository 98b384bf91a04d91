const picomatch = require('picomatch/posix');

exports.tidy = (names) => names.filter(picomatch('*.txt'));
