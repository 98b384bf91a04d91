module.exports = (names) => names.map((name) => require(name));
