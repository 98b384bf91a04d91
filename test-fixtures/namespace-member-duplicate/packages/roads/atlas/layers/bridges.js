exports.layer = 'bridges of roads';
