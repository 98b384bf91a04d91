import type { CompiledHost, CompiledRequirement, CompiledRule } from './compiled';
import type { Evidence } from './predicate';
import type { PackageFacts } from './predicates/facts';
import type { Failure } from './profile';

/** What a host makes of a package, before its entry points are looked at. */
export interface Verdict {
  readonly rule: CompiledRule;
  readonly standing: 'accepted' | 'rejected' | 'ignored';
  /** The demands that are not met. When accepted, only those of some circumstances. */
  readonly unmet: readonly UnmetDemand[];
  /** Rejected, and of all that the host asks nothing but the name is there: hardly a plugin. */
  readonly weak: boolean;
  /** Accepted, and nothing but the name tells that it is a plugin: the host asks for nothing else. */
  readonly byName: boolean;
}

export interface UnmetDemand {
  readonly evidence: Evidence;
  readonly failure: Failure;
  /** The circumstances in which the host asks for it; always, without them. */
  readonly where?: string;
}

/**
 * Judges a package by a host's rules, strongest standing first: a rule that accepts, else one that sees and
 * refuses, else one for which the package is meant. Undefined for all others: most packages are no plugins.
 * What cannot be told counts in the package's favour.
 * @param meant the author's own word that the package is a plugin of this host
 * @param rules the rules to judge by; by default those for packages, wherever they are
 */
export function judge(
  host: CompiledHost,
  facts: PackageFacts,
  meant = false,
  rules: readonly CompiledRule[] = host.packageRules,
): Verdict | undefined {
  let best: Verdict | undefined;
  for (const rule of rules) {
    const verdict = judgeByRule(rule, facts, meant);
    if (verdict === undefined) continue;
    if (verdict.standing === 'accepted') return verdict;
    if (best === undefined || (best.standing === 'ignored' && verdict.standing === 'rejected'))
      best = verdict;
  }
  return best;
}

function judgeByRule(rule: CompiledRule, facts: PackageFacts, meant: boolean): Verdict | undefined {
  // The types of a plugin bear its name, and nobody lists them.
  if (rule.rule.listed !== undefined && facts.directory.startsWith('@types/')) return undefined;
  const strong = meant || rule.meant?.holds(facts) === true;
  if (rule.discovered.holds(facts) !== true) {
    if (!strong) return undefined;
    const failure = rule.rule.otherwise ?? { does: 'silent' };
    const unmet = failing(rule.discovered.evidence(facts)).map((evidence) => ({ evidence, failure }));
    return unmet.length === 0 ? undefined : { rule, standing: 'ignored', unmet, weak: false, byName: false };
  }
  const asked = rule.accepted.filter(
    (requirement) => requirement.if === undefined || requirement.if.holds(facts),
  );
  const unmet = asked.filter((requirement) => requirement.require.holds(facts) === false);
  const refused = unmet.filter(({ where }) => where === undefined);
  const demands = unmet.flatMap((one) => demandsOf(one, facts));
  const named = rule.rule.approach === 'naming-convention' && !strong;
  if (refused.length === 0)
    return { rule, standing: 'accepted', unmet: demands, weak: false, byName: named && asked.length === 0 };
  return {
    rule,
    standing: 'rejected',
    unmet: demands,
    weak: named && meetsNone(asked, unmet, facts),
    byName: false,
  };
}

function demandsOf({ where, require, otherwise }: CompiledRequirement, facts: PackageFacts): UnmetDemand[] {
  return failing(require.evidence(facts)).map((evidence) => ({
    evidence,
    failure: otherwise,
    ...(where === undefined ? {} : { where }),
  }));
}

/** Whether of all that the host asks, the name apart, the package meets nothing that somebody must have meant. */
function meetsNone(
  asked: readonly CompiledRequirement[],
  unmet: readonly CompiledRequirement[],
  facts: PackageFacts,
): boolean {
  return asked.every((one) => unmet.includes(one) || !isSign(one, facts));
}

/** Other packages meet a demand on the name or on keys of Node's own as well: only these tell a plugin. */
function isSign({ if: condition, require }: CompiledRequirement, facts: PackageFacts): boolean {
  return condition === undefined && require.evidence(facts).some(({ demand }) => demand !== 'name');
}

function failing(evidence: readonly Evidence[]): Evidence[] {
  return evidence.filter(({ holds }) => holds === false);
}
