exports.default = () => {};
