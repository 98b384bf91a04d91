exports.boil = () => {};
