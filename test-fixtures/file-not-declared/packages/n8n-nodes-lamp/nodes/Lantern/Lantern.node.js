class Lantern {
  description = { name: 'lantern', displayName: 'Lantern', properties: [] };
}

module.exports = { Lantern };
