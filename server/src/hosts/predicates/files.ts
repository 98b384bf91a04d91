import { REQUIRE_CONDITIONS } from '../../resolve/conditions';
import { resolveExports } from '../../resolve/exports';
import { joinPath } from '../../workspace/paths';
import type { ExposesPredicate, FilePredicate } from '../predicate';
import type { CompiledPredicate, PackageFacts } from './facts';

/** `exposes`: `exports`, if there is any, offers a subpath to `require`. Hosts that read it so cannot see past it. */
export function exposesPredicate({ exposes }: ExposesPredicate): CompiledPredicate {
  const holds = ({ fs, path, manifest }: PackageFacts): boolean => {
    if (manifest.exports === undefined || manifest.exports === null) return true;
    const { outcome } = resolveExports(fs, path, manifest, exposes, REQUIRE_CONDITIONS);
    return outcome !== 'not-exported' && outcome !== 'invalid';
  };
  return {
    holds,
    evidence: (facts) => [
      {
        expected: `\`exports\` offers \`${exposes}\``,
        actual: Object.hasOwn(facts.manifest, 'exports')
          ? holds(facts)
            ? 'offered'
            : 'hidden'
          : 'no `exports`: all is offered',
        holds: holds(facts),
        at: ['exports'],
        demand: 'subpath',
        wanted: exposes,
      },
    ],
  };
}

/** `file`: a file of the package exists. What cannot be read is unknown. */
export function filePredicate({ file }: FilePredicate): CompiledPredicate {
  const holds = (facts: PackageFacts): boolean | undefined => {
    const kind = facts.fs.stat(joinPath(facts.path, file));
    return kind === 'unreadable' ? undefined : kind === 'file';
  };
  return {
    holds,
    evidence: (facts) => [
      {
        expected: `the file \`${file}\` exists`,
        actual: holds(facts) ? 'there' : 'not there',
        holds: holds(facts),
        at: ['name'],
        demand: 'file',
        wanted: file,
      },
    ],
  };
}
