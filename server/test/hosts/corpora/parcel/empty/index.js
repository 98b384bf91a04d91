// Called, constructed or taken apart where modules are loaded; discovery asks nothing of it.
module.exports = function empty() {};
module.exports.default = module.exports;
