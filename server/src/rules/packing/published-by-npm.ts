import type { JsonObject, JsonValue } from '../../manifest/manifest';
import { isObject, readPackage } from '../../resolve/read-package';
import { dirname } from '../../workspace/paths';
import { remember } from '../../workspace/remember';
import type { RuleContext } from '../rule';

/** A command of a script that has npm publish a package, although the project installs with another manager. */
export interface NpmPublishing {
  /** As it stands in the script: `changeset publish`. */
  readonly command: string;
  /** Whether nothing beside it is seen that could put versions into the manifest first. */
  readonly certain: boolean;
}

/** For all managers but pnpm, changesets calls `npm publish` (its packages/cli/src/commands/publish/npm-utils.ts). */
const CHANGESETS = /\bchangeset publish\b/;
/** Of the package's own folder, not of another one. */
const NPM = /^(?!.*\bcd )(.*(&&|;) *)?npm publish(?= *$| +-(?!-contents))/;
/** A script that publishes with the manager as well: which of the two is the real one is not known. */
const OTHER = /\b(yarn( npm)?|pnpm|bun|lerna) publish\b|\byarn workspaces?\b.*\bnpm publish\b/;

/** What npm runs in the package before it publishes it. */
const BEFORE = ['prepublish', 'prepublishOnly', 'prepack', 'prepare', 'postpack'];
/** A step that writes no manifest. */
const PLAIN =
  /^((npm|yarn|bun|pnpm|npx|turbo)( run)? )?(build|compile|lint|test|typecheck|install|clean|tsc|rollup|vite|esbuild|tsup|rm|rimraf|husky|changeset)(?=[\s:]|$)/;

/**
 * Finds out whether a script says that npm publishes a package, looking at those of the package and, for changesets,
 * which publishes whole workspaces, at those of the folders above it.
 *
 * @param manifest the package's own, as it stands now
 */
export function publishedByNpm(
  manifest: JsonObject,
  { fs, packageRoot }: RuleContext,
): NpmPublishing | undefined {
  const own = commandsIn(manifest.scripts);
  const above = remember(fs, `scripts above ${packageRoot}`, (files) => {
    const commands: string[] = [];
    for (let directory = dirname(packageRoot); ; directory = dirname(directory)) {
      const read = readPackage(files, directory);
      if (read.kind === 'object') commands.push(...commandsIn(read.value.scripts));
      if (dirname(directory) === directory) return commands;
    }
  });
  const all = [...own, ...above];
  if (all.some((command) => OTHER.test(command))) return undefined;
  const script = all.find((one) => CHANGESETS.test(one)) ?? own.find((one) => NPM.test(one));
  if (script === undefined) return undefined;
  const before = BEFORE.flatMap((name) => commandsIn(pick(manifest.scripts, name)));
  return {
    command: CHANGESETS.test(script) ? 'changeset publish' : 'npm publish',
    certain: [script, ...before].every(isPlain),
  };
}

function isPlain(script: string): boolean {
  const steps = script.split(/&&|\|\||;|&|\|/).map((step) => step.trim());
  return steps.every((step) => step === '' || PLAIN.test(step) || NPM.test(step) || CHANGESETS.test(step));
}

function commandsIn(scripts: JsonValue | undefined): string[] {
  return isObject(scripts) ? Object.values(scripts).filter((script) => typeof script === 'string') : [];
}

function pick(scripts: JsonValue | undefined, name: string): JsonObject {
  const script = isObject(scripts) && Object.hasOwn(scripts, name) ? scripts[name] : undefined;
  return typeof script === 'string' ? { [name]: script } : {};
}
