import type { KeysValue } from '../declaration';
import { groupOf, nameOf, type Scope, type Yield } from './scope';

/** `keys`: what the host cannot do without. An entry point that leads nowhere stands for an object that has none. */
export function declareKeys({ anyOf, otherwise }: KeysValue, scope: Scope, yields: Yield): void {
  const { value, damaged } = scope;
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return;
  if (damaged || anyOf.some((key) => Object.hasOwn(value, key))) return;
  yields({
    group: groupOf(scope),
    name: nameOf(scope),
    value: '',
    file: scope.file,
    at: scope.at,
    export: null,
    resolution: { outcome: 'invalid', expected: undefined, trail: [] },
    wants: 'file',
    implied: scope.implied,
    loader: 'none',
    otherwise,
    lacks: anyOf,
  });
}
