exports.load = () => {};
