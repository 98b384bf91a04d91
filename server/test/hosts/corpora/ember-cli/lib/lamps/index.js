module.exports = { name: 'lamps' };
