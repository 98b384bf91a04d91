exports.first = 'first';
