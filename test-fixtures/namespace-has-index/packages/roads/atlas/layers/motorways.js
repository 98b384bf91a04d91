exports.layer = 'motorways';
