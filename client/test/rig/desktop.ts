import { execFile } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { VSCODE_VERSION } from './code-server';
import { withLock } from './lock';
import { downloadFolder } from './places';

const run = promisify(execFile);
const RELEASES = 'https://update.code.visualstudio.com/api/releases/stable';
const PROBE_TIMEOUT_MS = 4_000;

/**
 * How a window of the desktop VS Code can be shown here: not at all, as it is, or under a virtual display.
 */
export type Display = 'none' | 'real' | 'virtual';

/** Tells whether and how the desktop build could show its window on this machine. */
export async function findDisplay(): Promise<Display> {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return 'real';
  return run('sh', ['-c', 'command -v xvfb-run']).then(
    () => 'virtual',
    () => 'none',
  );
}

/** Tells whether the desktop build can be downloaded from here; asks its server, for four seconds at most. */
export async function desktopIsReachable(): Promise<boolean> {
  try {
    const answer = await fetch(RELEASES, { signal: AbortSignal.timeout(PROBE_TIMEOUT_MS) });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}

/**
 * Downloads the desktop build, once, in the version that code-server has too.
 *
 * @returns its executable; with a virtual display, a script that starts the executable under `xvfb-run`
 * @throws when the download fails, and when there is no display to show a window on
 */
export async function prepareDesktop(display: Display): Promise<string> {
  if (display === 'none') {
    throw new Error('The desktop VS Code needs a display: set DISPLAY, or install xvfb (xvfb-run).');
  }
  const cachePath = downloadFolder();
  const executable = await withLock(path.join(cachePath, 'desktop.lock'), () =>
    downloadAndUnzipVSCode({ version: VSCODE_VERSION, cachePath }),
  );
  if (display !== 'virtual') return executable;
  const script = path.join(cachePath, `vscode-${VSCODE_VERSION}-under-xvfb.sh`);
  writeFileSync(script, `#!/bin/sh\nexec xvfb-run --auto-servernum '${executable}' "$@"\n`);
  chmodSync(script, 0o755);
  return script;
}
