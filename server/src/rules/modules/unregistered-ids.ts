import type { EntryPoint } from '../../hosts/entry-point';
import { valueAt } from '../../hosts/predicates/key';
import type { IdsToRegister } from '../../hosts/profile';
import { closest } from '../../resolve/edit-distance';
import { isObject } from '../../resolve/read-package';
import { remember } from '../../workspace/remember';
import { consequence } from '../entry-point/consequence';
import type { Found, RuleContext } from '../rule';
import { loadedEntries } from './loaded-modules';

/** What calls register, as the text of the modules tells. */
interface Registrations {
  readonly ids: ReadonlySet<string>;
  /** Whether each call has a plain text for its id. */
  readonly plain: boolean;
}

/**
 * Ids that the manifest declares and that no module of the plugin registers, where one registers an id that is
 * nearly it and that the manifest does not declare. Ids may be put together while the plugin runs, and others may
 * register them in its stead: so nothing is said unless all modules are known, all calls have plain texts, and the id
 * stands nowhere in them.
 */
export function unregisteredIds(entryPoints: readonly EntryPoint[], context: RuleContext): Found[] {
  const { host, installed } = context;
  if (installed || host?.toRegister === undefined) return [];
  const scripts = entryPoints.filter(({ loader, wants }) => loader && loader !== 'none' && wants === 'file');
  if (scripts.some(({ resolution }) => resolution.outcome !== 'found')) return [];
  const graphs = loadedEntries(entryPoints, context).map(({ graph }) => graph);
  if (graphs.length === 0 || graphs.some(({ complete, missing }) => !complete || missing.length > 0))
    return [];
  const files = [...new Set(graphs.flatMap((graph) => graph.files))].filter((file) =>
    /\.[cm]?js$/.test(file),
  );
  return host.toRegister.flatMap((one) => unregistered(one, files, context));
}

function unregistered(wanted: IdsToRegister, files: readonly string[], context: RuleContext): Found[] {
  const { manifest, manifestPath, packageName, host } = context;
  const listed = valueAt(manifest, wanted.at);
  if (!Array.isArray(listed) || host === undefined) return [];
  const declared = listed.map((item) => (isObject(item) ? item[wanted.id] : undefined));
  const called = files.map((file) => registrationsIn(file, wanted, context));
  if (called.some((one) => one === undefined || !one.plain)) return [];
  const ids = new Set(called.flatMap((one) => [...(one?.ids ?? [])]));
  const others = [...ids].filter((id) => !declared.includes(id));
  if (others.length === 0) return [];
  return declared.flatMap((id, index): Found[] => {
    if (typeof id !== 'string' || ids.has(id)) return [];
    const near = nearest(id, others);
    if (near === undefined || isMentioned(id, files, context)) return [];
    return [
      {
        file: manifestPath,
        at: [...wanted.at, index, wanted.id],
        args: {
          subject: host.title,
          value: id,
          called: wanted.called,
          near,
          printed: consequence(host.title, wanted.otherwise, { name: packageName, value: id }),
        },
        severity: 'warning',
      },
    ];
  });
}

/** Of one namespace, and a slip or an ending apart; or of one name in two namespaces. */
function nearest(id: string, others: readonly string[]): string | undefined {
  const slip = closest(id, others);
  if (slip !== undefined) return slip;
  const isLonger = (a: string, b: string) => a.startsWith(b) && b.includes('.') && !b.endsWith('.');
  const alike = others.filter((one) => isLonger(one, id) || isLonger(id, one) || tail(one) === tail(id));
  return alike.length === 1 ? alike[0] : undefined;
}

function tail(id: string): string {
  return id.slice(id.lastIndexOf('.') + 1).toLowerCase();
}

/** Undefined where there is no text, or one that tells of other ways to register ids. */
function registrationsIn(
  file: string,
  { call, unless = [] }: IdsToRegister,
  { fs }: RuleContext,
): Registrations | undefined {
  return remember(fs, `ids that ${call.join(', ')} registers in ${file}`, (traced) => {
    const read = traced.readFile(file);
    if (read.kind !== 'text' || unless.some((text) => read.text.includes(text))) return undefined;
    const ids = new Set<string>();
    const names = call.map((name) => name.replaceAll('$', '\\$')).join('|');
    let plain = true;
    for (const [, rest = ''] of read.text.matchAll(
      new RegExp(`\\b(?:${names})\\b(?=(.{0,${MAX_CALL}}))`, 'gs'),
    )) {
      const id = PLAIN.exec(rest)?.[2];
      if (id === undefined) plain = false;
      else ids.add(id);
    }
    return { ids, plain };
  });
}

/** UTF-16 units after the name of a call in which its id stands, if anywhere. */
const MAX_CALL = 200;
/** A text without anything put into it, as the first argument. */
const PLAIN = /^\s*\(\s*(['"`])((?:(?!\1)[^\\\n$])+)\1\s*[,)]/;

/** Whether an id stands in one of the texts, not as a part of another. */
function isMentioned(id: string, files: readonly string[], { fs }: RuleContext): boolean {
  const escaped = id.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(`(?<![\\w.-])${escaped}(?![\\w.-])`);
  return files.some((file) => {
    const read = fs.readFile(file);
    return read.kind !== 'text' || pattern.test(read.text);
  });
}
