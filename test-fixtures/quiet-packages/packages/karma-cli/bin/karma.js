#!/usr/bin/env node
require("karma/bin/karma");
