#!/usr/bin/env node
// Stands where the desktop VS Code's executable would, for runTests of @vscode/test-electron.
require('tsx/cjs/api').register();
require('./launcher.ts').main(process.argv.slice(2));
