// Bundles the bench as the product is bundled, and runs it: what is measured is what is shipped.
import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';
import { shared } from './build.mjs';
