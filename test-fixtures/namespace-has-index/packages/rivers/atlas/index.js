exports.layers = ['streams'];
