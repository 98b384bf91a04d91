const { join } = require('node:path');
const picomatch = require('picomatch');
const semver = require('semver/functions/valid');
const words = require('#words');

let color;
try {
  color = require('tinycolor2');
} catch {
  color = undefined;
}

exports.neat = (name) => join(words.first, String(semver(name)), String(picomatch('*')(name)), String(color));
