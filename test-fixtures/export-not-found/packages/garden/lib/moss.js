const plants = { Moss: class {} };

for (const name of Object.keys(plants)) module.exports[name] = plants[name];
