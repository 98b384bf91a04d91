exports.layer = 'streams';
