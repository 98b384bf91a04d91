const color = require('tinycolor2');

exports.hue = (name) => String(color(name).toHsl().h);
