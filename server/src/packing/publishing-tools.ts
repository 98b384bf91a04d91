import type { JsonObject, JsonValue } from '../manifest/manifest';
import { isObject } from '../resolve/read-package';

/**
 * Tools that publish with `npm publish`, or with npm's own list, although the project installs with Yarn:
 * changesets (packages/cli/src/commands/publish), lerna, semantic-release (@semantic-release/npm), np, release-it.
 */
const TOOLS = ['@changesets/cli', 'lerna', 'semantic-release', 'np', 'release-it', 'auto', 'beachball', 'nx'];

const SCRIPT = /\b(npm publish|changeset publish|lerna publish|semantic-release|release-it|npx np)\b/;

const YARN = /\byarn (npm )?publish\b|\byarn workspaces?\b[^&|;]*\bnpm publish\b/;

/**
 * Whether the manifests from a package up to its workspace's root tell that npm publishes.
 * A script that calls `yarn publish` or `yarn npm publish` is a sign against it.
 */
export function publishesWithNpm(manifests: readonly JsonObject[]): boolean {
  const commands = manifests.flatMap(({ scripts }) => commandsIn(scripts));
  if (commands.some((command) => YARN.test(command))) return false;
  if (commands.some((command) => SCRIPT.test(command))) return true;
  return manifests.some(({ devDependencies, dependencies }) =>
    [devDependencies, dependencies].some(
      (section) => isObject(section) && TOOLS.some((tool) => Object.hasOwn(section, tool)),
    ),
  );
}

/** Options of `publish` that take a value after a space. */
const VALUED: ReadonlySet<string> = new Set(['--access', '--tag', '--registry', '--otp', '--loglevel']);

/**
 * Whether a script of the package publishes a folder that a build makes, instead of the package's own:
 * `npm publish ./dist`, `cd dist && npm publish`, `lerna publish --contents dist`.
 */
export function publishesFolder(scripts: JsonValue | undefined): boolean {
  return commandsIn(scripts).some((command) => {
    if (/\bcd \S+ *&& *(npm|pnpm|yarn) publish\b|\bpublish\b.*--contents\b/.test(command)) return true;
    return [...command.matchAll(/\bp?npm publish\b([^&|;]*)/g)].some(([, rest = '']) => {
      const words = rest.trim().split(/\s+/);
      return words.some((word, index) => /^[^-.]|^\.+\//.test(word) && !VALUED.has(words[index - 1] ?? ''));
    });
  });
}

function commandsIn(scripts: JsonValue | undefined): string[] {
  return isObject(scripts) ? Object.values(scripts).filter((script) => typeof script === 'string') : [];
}
