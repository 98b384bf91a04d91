import type { OwnedEntryPoint } from '../discovery/entry-points-at';
import { jsonPathText } from '../manifest/json-path-text';
import type { TrailStep } from '../resolve/resolution';
import type { Translate } from './localisation';
import { escaped } from './markdown';
import { ENTRY_POINT_STATUSES } from './tooltip';

const RESULTS: Readonly<Record<TrailStep['result'], string>> = {
  taken: 'taken',
  missing: 'does not exist',
  'not-a-file': 'is no file',
  'no-match': 'does not match',
  'null-target': 'is `null`: hidden on purpose',
  invalid: 'is no value that Node takes',
  unreadable: 'cannot be read',
};

const KINDS: Readonly<Record<TrailStep['kind'], string>> = {
  field: 'field',
  subpath: 'subpath',
  condition: 'condition',
  file: 'file',
  directory: 'directory',
  package: 'package',
};

/**
 * What became of the entry points that one value declares, as Markdown: whose it is, where it leads, and what was
 * tried on the way where that is not plain.
 */
export function hoverText(owned: readonly OwnedEntryPoint[], translate: Translate): string {
  return owned.map((one) => aboutEntryPoint(one, translate).join('\n\n')).join('\n\n---\n\n');
}

function aboutEntryPoint(
  { host, entryPoint, writtenAs = [] }: OwnedEntryPoint,
  translate: Translate,
): string[] {
  const { group, name, status, target, trail } = entryPoint;
  const exported = entryPoint.export === null ? '' : `#${entryPoint.export}`;
  const head = `**${escaped(host ?? 'Node')}** ${code(group)} ${escaped(name)}`;
  const outcome =
    target === null
      ? translate(ENTRY_POINT_STATUSES[status])
      : translate('resolves to {0}', code(target + exported)) +
        (status === 'ok' ? '' : ` (${translate(status)})`);
  const plain = trail.every(({ result }) => result === 'taken');
  const listed = writtenAs.length === 0 ? [] : [translate('listed as {0}', writtenAs.map(code).join(', '))];
  return [head, outcome, ...listed, ...(plain ? [] : [stepsOf(trail, translate)])];
}

function stepsOf(trail: readonly TrailStep[], translate: Translate): string {
  const steps = trail.map(({ kind, subject, result, at }) => {
    const where = at === undefined || at.length === 0 ? '' : ` (${code(jsonPathText(at))})`;
    return `1. ${translate(KINDS[kind])} ${code(subject)} ${translate(RESULTS[result])}${where}`;
  });
  return [translate('Tried, in this order:'), '', ...steps].join('\n');
}

/** Text between backticks; a backtick in it would end it. */
function code(text: string): string {
  return `\`${text.replaceAll('`', "'").replace(/\s+/g, ' ')}\``;
}
