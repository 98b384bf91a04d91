exports.toMired = (kelvin) => Math.round(1e6 / kelvin);
