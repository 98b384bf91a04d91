import { basename } from 'node:path/posix';
import type { JsonValue } from '../../manifest/manifest';
import type { ExportName, FileValue } from '../declaration';
import { valueAt } from '../predicates/key';
import type { Scope } from './scope';

/** A declared text, taken apart. */
export interface Written {
  readonly path: string;
  /** As it is declared; segments joined by '/'. */
  readonly text: string;
  readonly export?: string;
}

/** Reads a value as it is written: a path, `path#export` (split at the last '#'), or segments. */
export function writtenPath(
  form: FileValue['form'] = 'path',
  value: JsonValue | undefined,
): Written | undefined {
  if (form === 'segments') {
    if (!Array.isArray(value) || !value.every((part) => typeof part === 'string')) return undefined;
    const path = value.join('/');
    return { path, text: path };
  }
  if (typeof value !== 'string') return undefined;
  const hash = form === 'path#export' ? value.lastIndexOf('#') : -1;
  if (hash === -1) return { path: value, text: value };
  return { path: value.slice(0, hash), text: value, export: value.slice(hash + 1) };
}

/** The export that is taken: the one that the text names, else as the declaration says. */
export function exportOf(rule: ExportName | undefined, written: Written, scope: Scope): string | null {
  if (written.export !== undefined) return written.export;
  if (rule === undefined) return null;
  if (typeof rule === 'string') return rule;
  if ('from' in rule) return stemOf(written.path);
  const named = valueAt(scope.parent, rule.field);
  return typeof named === 'string' ? named : null;
}

/** A file's name up to its first dot: `Slack` of `nodes/Slack.node.js`. */
export function stemOf(path: string): string {
  return basename(path).split('.')[0] ?? '';
}
