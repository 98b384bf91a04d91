import type { Declaration, FileValue, Loader, Probing, Value } from '../server/src/hosts/declaration';
import { code, either, failureProse, keyPath } from './generate-prose';

const LOADERS = {
  require: 'loaded with `require`',
  import: 'loaded with `import()`',
  either: 'loaded with `require` or `import()`',
  bundler: 'loaded by a bundler, which finds it as `import` does',
  script: 'whose text the host compiles as CommonJS itself',
} as const;

/** How the host loads it, if it can be loaded so; else as its loader says. */
export interface LoadedFirst {
  readonly loadedFirst?: Loader | undefined;
}

/** One kind of value, as one or two sentences that begin in lower case. */
export function valueProse(value: Declaration & Value & LoadedFirst): string {
  const text = `${[subject(value), ...detailsOf(value)].join(', ')}.`;
  if (!('otherwise' in value) || !value.otherwise) return text;
  return `${text} ${without(value)}, the host ${failureProse(value.otherwise)}.`;
}

/** How the sentence begins that tells what the host does otherwise. */
function without(value: Value): string {
  switch (value.value) {
    case 'keys':
      return value.anyOf.length > 1 ? 'Without any of them' : 'Without it';
    case 'refused':
      return 'Given this';
    default:
      return 'Where it leads nowhere';
  }
}

function subject(value: Value): string {
  switch (value.value) {
    case 'file':
      return `a file${value.base === 'file' ? ', from the folder of the file that names it' : ''}`;
    case 'json':
      return value.comments ? 'a JSON file, in which comments may stand' : 'a JSON file';
    case 'main':
      return value.as === 'directory'
        ? 'the package itself, by the path of its folder (`main`, then `index.js`)'
        : 'the package itself, by its name (`exports`, then `main`)';
    case 'specifier':
      return 'a module specifier';
    case 'subpath':
      return 'a path below the name of the package';
    case 'package':
      return 'the name of another package';
    case 'directory':
      return value.glob === undefined
        ? 'a directory'
        : `a directory; each file in it that matches ${either([value.glob].flat().map(code))} is an entry point`;
    case 'member':
      return 'the member of the directory whose id is its key';
    case 'keys':
      return `a key ${either(value.anyOf.map(code))} must be there`;
    case 'refused':
      return `refused: the host wants ${value.wants}`;
    case 'skip':
      return '';
  }
}

function detailsOf(value: Value & LoadedFirst): string[] {
  return [
    ...('declared' in value && value.declared ? ['which is to be among the dependencies'] : []),
    ...('probe' in value ? probeProse(value.probe) : []),
    ...('form' in value ? formProse(value.form) : []),
    ...('export' in value && value.export ? [exportProse(value.export)] : []),
    ...('exclude' in value && value.exclude ? [`without ${either(value.exclude.map(code), 'and')}`] : []),
    ...('some' in value && value.some ? ['of which there must be one'] : []),
    ...('wantsIndex' in value && value.wantsIndex
      ? [`a folder in it with ${either([value.wantsIndex].flat().map(code))} must have an index`]
      : []),
    ...('globFrom' in value && value.globFrom
      ? [`or the globs in ${keyPath(value.globFrom)} beside it`]
      : []),
    ...('companion' in value && value.companion ? [companionProse(value.companion)] : []),
    ...('registers' in value && value.registers ? [registersProse(value.registers)] : []),
    ...('loader' in value && value.loader && value.loader !== 'none'
      ? [loaderProse(value.loader, value.loadedFirst)]
      : []),
    ...('gives' in value && value.gives ? [`which gives ${value.gives}`] : []),
  ];
}

function loaderProse(loader: Exclude<Loader, 'none'>, first: Loader | undefined): string {
  if (first === undefined || first === 'none') return LOADERS[loader];
  return `${LOADERS[first]}, or else ${LOADERS[loader].replace('loaded ', '')}`;
}

function probeProse(probe: Probing | undefined): string[] {
  if (probe === undefined || probe === 'none') return [];
  if (probe === 'require') return ['looked for as `require` does'];
  if (probe === 'by-format')
    return ['looked for as `import` or `require` does, whichever its format asks for'];
  if ('replacing' in probe) return [`or the same with ${either(probe.replacing.map(code))}`];
  const index = probe.index ? `, or a directory with ${either(probe.index.map(code))}` : '';
  return [`${either(probe.extensions.map(code))} may be left out${index}`];
}

function formProse(form: FileValue['form']): string[] {
  if (form === 'path#export') return ['with `#` and the export after it'];
  return form === 'segments' ? ['as a list of the names in its path'] : [];
}

function exportProse(rule: NonNullable<FileValue['export']>): string {
  if (typeof rule === 'string') return `of which the export ${code(rule)} is taken`;
  return 'from' in rule
    ? 'of which the export that is named as the file is taken'
    : `of which the export that ${keyPath(rule.field)} beside it names is taken`;
}

function companionProse({ from, to, otherwise }: NonNullable<FileValue['companion']>): string {
  const without = otherwise ? ` (without it, the host ${failureProse(otherwise)})` : '';
  return `with a ${code(to)} file beside the ${either(from.map(code))}${without}`;
}

function registersProse(registers: NonNullable<FileValue['registers']>): string {
  const called = [...new Set(registers.map((one) => code(one.called)))];
  const [first] = registers;
  const second = first?.otherwise
    ? ` (with the second of one name, the host ${failureProse(first.otherwise)})`
    : '';
  return `each ${either(called)} of which may be there only once${second}`;
}
