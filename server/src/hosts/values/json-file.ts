import { parseManifest } from '../../manifest/parse';
import type { Declaration, JsonFileValue } from '../declaration';
import { resolveValue } from './file';
import { type Declare, groupOf, nameOf, type Scope, type Yield } from './scope';
import { stemOf } from './written';

/** `json`: a file that holds further declarations; they are read from it with its own positions. */
export function declareJsonFile(
  declaration: JsonFileValue,
  scope: Scope,
  yields: Yield,
  declare: Declare,
): void {
  if (typeof scope.value !== 'string') return;
  const resolution = resolveValue(scope, scope.value, declaration);
  yields({
    group: groupOf(scope),
    name: declaration.name === 'basename' ? stemOf(scope.value) : nameOf(scope),
    value: scope.value,
    file: scope.file,
    at: scope.at,
    export: null,
    resolution,
    wants: 'file',
    implied: scope.implied,
    loader: 'none',
    otherwise: declaration.otherwise,
  });
  if (resolution.outcome === 'found')
    readJsonFile(resolution.target, declaration.declares, scope, yields, declare);
}

/** Holds a declaration against the content of a JSON file; what is no JSON object yields nothing. */
function readJsonFile(path: string, then: Declaration, scope: Scope, yields: Yield, declare: Declare): void {
  if (scope.budget.files-- <= 0) return;
  const read = scope.fs.readFile(path);
  if (read.kind !== 'text') return;
  const { value } = parseManifest(read.text);
  if (value === undefined) return;
  declare(then, { ...scope, file: path, value, parent: undefined, at: [], depth: scope.depth + 1 }, yields);
}
