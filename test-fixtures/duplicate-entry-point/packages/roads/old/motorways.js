exports.layer = 'motorways of old';
