import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  accessSync,
  chmodSync,
  constants,
  createReadStream,
  createWriteStream,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { installOnce, npmInstall } from './installation';

const SPARTICUZ = '153.0.0';
const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
];

/**
 * The package's own names folders that are not there. Chromium dies at the first text when it finds no
 * font.
 */
const FONT_CONFIGURATION = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/** A Chromium that can be started. */
export interface ChromiumInstall {
  executable: string;
  /** What its environment needs on top of this process's: where its libraries and fonts are. */
  env: Record<string, string>;
}

/**
 * Finds a Chromium: `$CHROMIUM`, else one on the `PATH`, else the one inside the npm package
 * `@sparticuz/chromium`, which is installed and unpacked first when it is not there yet.
 *
 * @throws when there is none and the npm package does not serve this platform (it is for Linux on x64)
 */
export async function prepareChromium(): Promise<ChromiumInstall> {
  const executable = process.env.CHROMIUM || findOnPath(SYSTEM_NAMES);
  if (executable) return { executable, env: {} };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `No Chromium for ${process.platform} on ${process.arch} can be had from npm. Install Chromium or Chrome, or ` +
        'name one in the environment variable CHROMIUM, or use the desktop VS Code (PLUGIN_SCOUT_VSCODE=desktop).',
    );
  }
  const folder = await installOnce(`chromium-${SPARTICUZ}`, unpackSparticuz);
  return {
    executable: path.join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: [path.join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_PATH: folder,
    },
  };
}

/** Starts a headless Chromium; it ends with this process at the latest. */
export async function launchChromium(install: ChromiumInstall): Promise<Browser> {
  return chromium.launch({
    executablePath: install.executable,
    args: FLAGS,
    env: { ...(process.env as Record<string, string>), ...install.env },
  });
}

function findOnPath(names: string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The package's own JavaScript unpacks itself too, but wants Node 22. */
async function unpackSparticuz(folder: string): Promise<void> {
  await npmInstall(folder, `@sparticuz/chromium@${SPARTICUZ}`);
  const packed = path.join(folder, 'node_modules', '@sparticuz', 'chromium', 'bin');
  const executable = path.join(folder, 'chromium');
  await pipeline(
    createReadStream(path.join(packed, 'chromium.br')),
    createBrotliDecompress(),
    createWriteStream(executable),
  );
  chmodSync(executable, 0o755);
  for (const archive of ['swiftshader', 'al2023', 'fonts']) {
    await unpackTar(path.join(packed, `${archive}.tar.br`), folder);
  }
  writeFileSync(path.join(folder, 'fonts.conf'), FONT_CONFIGURATION);
}

/** By way of a file: tar may stop reading before the end of what it is fed, and then the pipe breaks. */
async function unpackTar(archive: string, folder: string): Promise<void> {
  const unpacked = path.join(folder, path.basename(archive, '.br'));
  await pipeline(createReadStream(archive), createBrotliDecompress(), createWriteStream(unpacked));
  const tar = spawn('tar', ['-xf', unpacked, '-C', folder], { stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = await once(tar, 'close');
  rmSync(unpacked);
  if (code !== 0) throw new Error(`tar could not unpack ${archive} (exit code ${code})`);
}
