import type { JsonValue } from '../../manifest/manifest';
import { isBuiltin } from '../../resolve/specifier';
import { hasForbiddenSegment, pathOfReference } from '../../resolve/target-url';
import { isInside, joinPath } from '../../workspace/paths';
import type { MapField } from './target-map';

/** Why a target is refused (PACKAGE_TARGET_RESOLVE); the key of its words in `exports-invalid-target`. */
export type TargetReason =
  | 'bare'
  | 'rooted'
  | 'outside'
  | 'segment'
  | 'url'
  | 'prefixed'
  | 'name'
  | 'encoded'
  | 'type'
  | 'empty';

/** Stands for the package root where only the text counts. */
const ROOT = '/package';

/** Why no resolver that follows Node takes a target, by its text alone. Meant for targets that are refused. */
export function reasonOf(field: MapField, target: JsonValue): TargetReason {
  if (typeof target !== 'string') return 'type';
  if (target === '') return 'empty';
  if (target.startsWith('./')) {
    if (!isInside(joinPath(ROOT, target), ROOT)) return 'outside';
    return hasForbiddenSegment(target.slice(2)) ? 'segment' : 'encoded';
  }
  if (target.startsWith('/')) return 'rooted';
  if (!isInside(joinPath(ROOT, target), ROOT)) return 'outside';
  if (target.startsWith('node:') && field === 'imports') return 'prefixed';
  if (URL.canParse(target)) return 'url';
  return field === 'imports' ? 'name' : 'bare';
}

/** Whether Node would refuse a target, by its text alone. For `imports`, names of packages are none of it. */
export function isRefused(field: MapField, target: JsonValue): boolean {
  if (target === null) return false;
  if (typeof target !== 'string') return true;
  if (!target.startsWith('./')) return field === 'exports' || /^(\.{0,2}\/|$)/.test(target);
  return (
    hasForbiddenSegment(target.slice(2)) || pathOfReference(ROOT, target.replaceAll('*', 'x')) === undefined
  );
}

/** The target that was meant, where there is only one; undefined where there is none, or several. */
export function correctTarget(reason: string, target: string): string | undefined {
  switch (reason) {
    case 'bare':
    case 'rooted': {
      const path = `./${target.replace(/^\/+/, '').replace(/^\.$/, '')}`;
      return isRefused('exports', path) ? undefined : path;
    }
    case 'segment': {
      const path = `.${joinPath('/', target)}${target.endsWith('/') ? '/' : ''}`;
      return isRefused('exports', path) ? undefined : path;
    }
    case 'prefixed': {
      const name = target.slice('node:'.length);
      return isBuiltin(name) ? name : undefined;
    }
    default:
      return undefined;
  }
}
