import type { RefusedValue } from '../declaration';
import { groupOf, nameOf, type Scope, type Yield } from './scope';

/** `refused`: whatever stands there is an entry point that fails. */
export function declareRefused({ wants, otherwise }: RefusedValue, scope: Scope, yields: Yield): void {
  const { value } = scope;
  yields({
    group: groupOf(scope),
    name: nameOf(scope),
    value: typeof value === 'string' ? value : JSON.stringify(value),
    file: scope.file,
    at: scope.at,
    export: null,
    resolution: { outcome: 'invalid', expected: undefined, trail: [] },
    wants: 'file',
    implied: scope.implied,
    loader: 'none',
    otherwise,
    wanted: wants,
  });
}
