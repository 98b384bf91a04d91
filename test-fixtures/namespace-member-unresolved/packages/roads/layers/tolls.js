exports.layer = 'tolls';
