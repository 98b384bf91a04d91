class Lamp {
  description = { name: 'lamp', displayName: 'Lamp', properties: [] };
}

module.exports = { Lamp };
