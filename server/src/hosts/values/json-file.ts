import type { JsonObject, SyntaxProblem } from '../../manifest/manifest';
import { parseManifest } from '../../manifest/parse';
import type { JsonFileValue } from '../declaration';
import { resolveValue } from './file';
import { type Declare, groupOf, nameOf, type Scope, type Yield } from './scope';
import { stemOf } from './written';

/**
 * `json`: a file that holds further declarations; they are read from it with its own positions.
 * @param yields what takes the file, and what takes the entry points that it declares
 */
export function declareJsonFile(
  declaration: JsonFileValue,
  scope: Scope,
  yields: { readonly take: Yield; readonly below: Yield },
  declare: Declare,
): void {
  if (typeof scope.value !== 'string') return;
  const resolution = resolveValue(scope, scope.value, declaration);
  const content =
    resolution.outcome === 'found' ? readJsonFile(resolution.target, declaration.comments, scope) : undefined;
  yields.take({
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
    malformed: content?.malformed,
  });
  // What is no JSON object yields nothing; what can be read of one is read.
  if (resolution.outcome !== 'found' || content?.value === undefined) return;
  const { value } = content;
  // Whatever names the file, what stands in it is written.
  const below = {
    ...scope,
    file: resolution.target,
    value,
    parent: undefined,
    at: [],
    implied: false,
    damaged: content.malformed !== undefined,
  };
  declare(declaration.declares, { ...below, depth: scope.depth + 1 }, yields.below);
}

interface JsonContent {
  readonly value: JsonObject | undefined;
  readonly malformed: SyntaxProblem | undefined;
}

function readJsonFile(path: string, comments = false, scope: Scope): JsonContent | undefined {
  if (scope.budget.files-- <= 0) return undefined;
  const read = scope.fs.readFile(path);
  if (read.kind !== 'text') return undefined;
  const { value, problems } = parseManifest(read.text, undefined, { comments });
  return { value, malformed: problems.find(({ readable }) => !readable) };
}
