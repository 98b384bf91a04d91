const { argv } = require('node:process');

console.log(argv.length);
