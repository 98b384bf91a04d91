import { valueAt } from '../hosts/predicates/key';
import type { JsonPath } from '../manifest/json-path';
import { jsonPathText } from '../manifest/json-path-text';
import type { JsonValue } from '../manifest/manifest';
import { closest } from '../resolve/edit-distance';
import { basename, joinPath } from '../workspace/paths';
import { nearestExisting, unmetDemand } from './demand/demand';
import { demandedPlace } from './demand/demanded-place';
import { lackingKeys, lackingKeysMessage, renameToLacking } from './demand/lacking-keys';
import type { Fix, FixContext } from './fixes/fix';
import { newFile } from './fixes/new-file';
import type { MessageArgs, Rule } from './rule';

/** More values than these are not offered one by one. */
const FEW = 3;

/** A manifest key that the host asks for is absent, or has a value that the host does not take. */
export const requiredKeyMissing: Rule = {
  code: 'required-key-missing',
  severity: 'error',
  effect: 'rejected',
  summary: 'A manifest key that the host asks for is missing or has a value that it does not take.',
  message: (args) =>
    lackingKeysMessage(args) ??
    `${args.verdict} unless ${args.expected}; it is ${args.actual}${args.printed}`,
  checkEntryPoint: lackingKeys,
  checkUnmet: (unmet, context) =>
    unmet.evidence.demand === 'key' || unmet.evidence.demand === 'file'
      ? unmetDemand(unmet, context, nearestExisting(unmet.manifest, unmet.evidence.at), {
          file: unmet.evidence.demand === 'file' ? unmet.evidence.wanted : '',
          types: unmet.evidence.takes?.types ?? [],
          options: (unmet.evidence.takes?.oneOf ?? []).filter((one) => typeof one === 'string'),
        })
      : undefined,
  fixes(finding, context) {
    const { args } = finding;
    if (args.lacks !== undefined) return renameToLacking(finding, context);
    if (typeof args.file === 'string' && args.file !== '') return createFile(args.file, context);
    const at = demandedPlace(finding, context);
    if (at.length === 0) return [];
    const here = valueAt(context.manifest, at.map(String));
    return here === undefined ? addKey(at, args, context) : correctValue(at, here, args, context);
  },
};

function createFile(file: string, context: FixContext): Fix[] {
  const change = newFile(joinPath(context.packageRoot, file), context);
  return change ? [{ title: `Create \`${file}\``, safe: false, changes: [change] }] : [];
}

/** One of the values that the host takes: the one that is nearly there; of few, any. */
function correctValue(at: JsonPath, here: JsonValue, args: MessageArgs, context: FixContext): Fix[] {
  const options = optionsOf(args);
  const near = typeof here === 'string' ? closest(here, options) : undefined;
  const offered = near === undefined ? (options.length > FEW ? [] : options) : [near];
  return offered.map((value) => ({
    title: `Change \`${jsonPathText(at)}\` to \`${value}\``,
    safe: false,
    changes: [{ do: 'set', file: context.manifestPath, at, value }],
  }));
}

/** The key under a name that is nearly it, and else anew, where a value for it is known. */
function addKey(at: JsonPath, args: MessageArgs, context: FixContext): Fix[] {
  const { manifest, manifestPath: file } = context;
  const key = String(at.at(-1));
  const around = valueAt(manifest, at.slice(0, -1).map(String));
  if (around === null || typeof around !== 'object' || Array.isArray(around)) return [];
  const near = closest(key, Object.keys(around));
  const rename: Fix[] =
    near === undefined
      ? []
      : [
          {
            title: `Rename \`${near}\` to \`${key}\``,
            safe: false,
            changes: [{ do: 'rename-key', file, at: [...at.slice(0, -1), near], key }],
          },
        ];
  const add = defaultsOf(key, args, context).map((value) => ({
    title: `Add \`${jsonPathText(at)}\`: \`${JSON.stringify(value)}\``,
    safe: false,
    changes: [{ do: 'set', file, at, value } as const],
  }));
  return [...rename, ...add];
}

/** Values that say nothing yet, and that the host takes all the same. */
function defaultsOf(key: string, args: MessageArgs, { packageRoot }: FixContext): JsonValue[] {
  const options = optionsOf(args);
  if (options.length > 0) return options.length > FEW ? [] : [...options];
  const types = Array.isArray(args.types) ? (args.types as readonly string[]) : [];
  if (types.includes('object')) return [{}];
  if (types.includes('array')) return [[]];
  if (types.includes('boolean')) return [true];
  if (!types.includes('string')) return [];
  const known: Readonly<Record<string, string>> = {
    name: basename(packageRoot),
    version: '1.0.0',
    // A range of the host's versions, in a host's own key: any.
    host: '*',
  };
  return Object.hasOwn(known, key) ? [known[key]!] : [];
}

function optionsOf({ options }: MessageArgs): readonly string[] {
  return Array.isArray(options) ? (options as readonly string[]) : [];
}
