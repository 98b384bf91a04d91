import { compilePredicate } from './predicates/compile';
import type { CompiledPredicate } from './predicates/facts';
import type { DiscoveryRule, Failure, HostProfile, Search } from './profile';
import { type Signs, signsOf } from './signs';

/** Where a profile came from: what is third-party may not bring regular expressions. */
export type ProfileOrigin = 'built-in' | 'user' | 'dependency';

/** A profile made ready to be asked. */
export interface CompiledHost {
  readonly profile: HostProfile;
  readonly rules: readonly CompiledRule[];
  /** Those that judge packages wherever they are: all but the rules of namespace directories. */
  readonly packageRules: readonly CompiledRule[];
  /** By which packages are passed over that cannot concern the host. */
  readonly signs: Signs;
}

export interface CompiledRule {
  readonly rule: DiscoveryRule;
  readonly meant: CompiledPredicate | undefined;
  readonly discovered: CompiledPredicate;
  readonly accepted: readonly CompiledRequirement[];
  readonly search: readonly CompiledSearch[];
  /** It finds members of namespace directories, not packages wherever they are. */
  readonly ofDirectories: boolean;
}

export interface CompiledRequirement {
  readonly if: CompiledPredicate | undefined;
  readonly where: string | undefined;
  readonly require: CompiledPredicate;
  readonly otherwise: Failure;
}

export interface CompiledSearch {
  readonly search: Search;
  /** Which packages are applications for this search; all, without it. */
  readonly from: CompiledPredicate | undefined;
}

/** A host that says nothing of where it searches looks through its application's node_modules. */
const DEFAULT_SEARCH: readonly Search[] = [{ in: 'node_modules', ancestors: true }];

/** Compiles a validated profile. Throws nothing: validation has seen to the regular expressions too. */
export function compileHost(profile: HostProfile): CompiledHost {
  const rules = profile.rules.map((rule) => new LazyRule(rule));
  const packageRules = rules.filter(({ ofDirectories }) => !ofDirectories);
  return { profile, rules, packageRules, signs: signsOf(packageRules.map(({ rule }) => rule)) };
}

/** Made ready piece by piece: of most hosts nothing but where they search is ever asked. */
class LazyRule implements CompiledRule {
  readonly rule: DiscoveryRule;
  readonly search: readonly CompiledSearch[];
  readonly ofDirectories: boolean;
  #judging: Pick<CompiledRule, 'meant' | 'discovered' | 'accepted'> | undefined;

  constructor(rule: DiscoveryRule) {
    const search = rule.search ?? DEFAULT_SEARCH;
    this.rule = rule;
    this.search = search.map((one) => ({ search: one, from: one.from && compilePredicate(one.from) }));
    this.ofDirectories = search.some((one) => one.in === 'directories');
  }

  get meant(): CompiledPredicate | undefined {
    return this.#compiled().meant;
  }

  get discovered(): CompiledPredicate {
    return this.#compiled().discovered;
  }

  get accepted(): readonly CompiledRequirement[] {
    return this.#compiled().accepted;
  }

  #compiled(): Pick<CompiledRule, 'meant' | 'discovered' | 'accepted'> {
    const { meant, discovered, accepted = [] } = this.rule;
    this.#judging ??= {
      meant: meant && compilePredicate(meant),
      discovered: compilePredicate(discovered),
      accepted: accepted.map((requirement) => ({
        if: requirement.if && compilePredicate(requirement.if),
        where: requirement.where,
        require: compilePredicate(requirement.require),
        otherwise: requirement.otherwise,
      })),
    };
    return this.#judging;
  }
}
