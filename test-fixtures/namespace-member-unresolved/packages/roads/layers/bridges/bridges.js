exports.layer = 'bridges';
