#!/usr/bin/env node
require('../lib/neat.js');
