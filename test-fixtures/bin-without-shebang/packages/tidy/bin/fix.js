#!/usr/bin/env node
require('./tidy.js');
