import { REQUIRE_CONDITIONS } from '../../resolve/conditions';
import { resolveExports } from '../../resolve/exports';
import { joinPath } from '../../workspace/paths';
import { fillName, holdsName } from '../name-in-text';
import type { ExposesPredicate, FilePredicate } from '../predicate';
import { hasMember } from '../values/members';
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
        denied: `\`exports\` does not offer \`${exposes}\``,
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

/**
 * `file`: a file of the package exists, or one that a glob takes. What cannot be read is unknown. Globs are only
 * looked for once no file is found by its name: that takes reading directories.
 */
export function filePredicate({ file }: FilePredicate): CompiledPredicate {
  const files = [file].flat();
  const exact = files.filter((one) => holdsName(one) || !isPattern(one));
  const globs = files.filter((one) => !exact.includes(one));
  const holds = ({ fs, path, name }: PackageFacts): boolean | undefined => {
    let result: boolean | undefined = false;
    for (const one of exact) {
      const kind = fs.stat(joinPath(path, fillName(one, name)));
      if (kind === 'file') return true;
      if (kind === 'unreadable') result = undefined;
    }
    return globs.length > 0 && hasMember(fs, path, globs) ? true : result;
  };
  return {
    holds,
    evidence(facts) {
      const filled = files.map((one) => fillName(one, facts.name));
      const shown = `\`${filled.join('` or `')}\``;
      return [
        {
          expected: `the file ${shown} exists`,
          denied: `the file ${shown} does not exist`,
          actual: holds(facts) ? 'there' : 'not there',
          holds: holds(facts),
          at: ['name'],
          demand: 'file',
          wanted: filled[0] ?? '',
        },
      ];
    },
  };
}

function isPattern(text: string): boolean {
  return /[*?[{(!]/.test(text);
}
