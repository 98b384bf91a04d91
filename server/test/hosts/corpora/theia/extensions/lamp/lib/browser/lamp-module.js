exports.default = { registry() {} };
