import type { DependsOnPredicate } from '../predicate';
import type { DependencySection } from '../profile';
import type { CompiledPredicate, PackageFacts } from './facts';
import { valueAt } from './key';

/** Wherever a package can be declared. */
export const ALL_SECTIONS: readonly DependencySection[] = [
  'dependencies',
  'devDependencies',
  'peerDependencies',
  'optionalDependencies',
];

/** `dependsOn`: the package declares a dependency, in any section unless some are named. */
export function dependsOnPredicate({
  dependsOn,
  sections = ALL_SECTIONS,
}: DependsOnPredicate): CompiledPredicate {
  const holds = ({ manifest }: PackageFacts): boolean =>
    sections.some((section) => valueAt(manifest, [section, dependsOn]) !== undefined);
  return {
    holds,
    evidence: (facts) => [
      {
        expected: `a dependency on \`${dependsOn}\` is declared`,
        denied: `no dependency on \`${dependsOn}\` is declared`,
        actual: holds(facts) ? 'declared' : 'absent',
        holds: holds(facts),
        at: [sections[0] ?? 'dependencies'],
        demand: 'key',
        wanted: dependsOn,
      },
    ],
  };
}
