import type { EntryPoint, Registered } from '../hosts/entry-point';
import type { Manifest } from '../manifest/manifest';
import { RULES } from '../rules';
import { sourceFinder } from '../rules/entry-point/missing';
import type { Effect, Finding, Found, Rule, RuleContext } from '../rules/rule';
import { drain } from '../workspace/drain';
import type { EntryPointStatus } from './report';

/** An entry point after all rules: what the report needs of it. Paths are absolute. */
export interface CheckedEntryPoint {
  readonly group: string;
  readonly name: string;
  readonly value: string;
  readonly file: string;
  readonly at: EntryPoint['at'];
  readonly target: string | null;
  readonly export: string | null;
  readonly status: EntryPointStatus;
  /** A bundler of the host loads the target. */
  readonly bundled?: true;
  /** The ids that it gives to the host; absent where there are none. */
  readonly registers?: readonly Registered[];
}

export interface Checked {
  readonly entryPoints: readonly CheckedEntryPoint[];
  readonly findings: readonly Finding[];
}

const ENTRY_POINT_RULES = RULES.filter((rule) => rule.checkEntryPoint);
const MANIFEST_RULES = RULES.filter((rule) => rule.checkManifest);
const GROUP_RULES = RULES.filter((rule) => rule.checkEntryPoints);

/** The effect of a code on what it is about. */
export function effectOf(code: string): Effect {
  return RULES.find((rule) => rule.code === code)?.effect ?? 'none';
}

/** A package may declare thousands: a step ends after so many, which take a millisecond or two. */
const PER_STEP = 32;

/** Runs the rules over the entry points that one host, or Node itself, finds in one package. */
export function checkEntryPoints(declared: readonly EntryPoint[], context: RuleContext): Checked {
  const check = new EntryPointCheck(context);
  for (const one of declared) check.add(one);
  for (const rule of GROUP_RULES) check.together(rule);
  return check;
}

/** The same in steps. */
export function* stepEntryPoints(
  declared: Iterable<EntryPoint>,
  context: RuleContext,
): Generator<void, Checked> {
  const check = new EntryPointCheck(context);
  for (const one of declared) {
    check.add(one);
    if (check.entryPoints.length % PER_STEP === 0) yield;
  }
  for (const rule of GROUP_RULES) {
    check.together(rule);
    if (check.entryPoints.length > PER_STEP) yield;
  }
  return check;
}

/** The entry points that have been checked so far, and what was found. */
class EntryPointCheck implements Checked {
  readonly entryPoints: CheckedEntryPoint[] = [];
  readonly findings: Finding[] = [];
  readonly #declared: EntryPoint[] = [];
  readonly #context: RuleContext;
  readonly #withSource: (entryPoint: EntryPoint) => EntryPoint;

  constructor(context: RuleContext) {
    this.#context = context;
    this.#withSource = sourceFinder(context);
  }

  /** Checks one by itself. */
  add(declared: EntryPoint): void {
    const entryPoint = this.#withSource(declared);
    this.#declared.push(entryPoint);
    let effect: Effect = 'none';
    let told = false;
    for (const rule of ENTRY_POINT_RULES) {
      const found = rule.checkEntryPoint?.(entryPoint, this.#context);
      if (found === undefined) continue;
      this.findings.push(finding(rule, found, this.#context));
      if (effect !== 'broken') effect = rule.effect;
      told = true;
    }
    const { group, name, value, file, at, resolution } = entryPoint;
    this.entryPoints.push({
      group,
      name,
      value,
      file,
      at,
      target: resolution.outcome === 'found' ? resolution.target : null,
      export: entryPoint.export,
      status: statusOf(entryPoint, effect, told),
      ...(entryPoint.loader === 'bundler' ? { bundled: true } : {}),
      ...(entryPoint.registers?.length ? { registers: entryPoint.registers } : {}),
    });
  }

  /** Checks all of them against each other. */
  together(rule: Rule): void {
    for (const found of rule.checkEntryPoints?.(this.#declared, this.#context) ?? []) {
      this.findings.push(finding(rule, found, this.#context));
      if (rule.effect === 'broken' && (found.severity ?? 'error') === 'error') this.#break(found);
    }
  }

  /** An entry point whose target is there, and fails all the same. */
  #break({ file, at }: Found): void {
    const place = JSON.stringify(at);
    const index = this.entryPoints.findIndex((one) => one.file === file && JSON.stringify(one.at) === place);
    const found = this.entryPoints[index];
    if (found !== undefined) this.entryPoints[index] = { ...found, status: 'broken' };
  }
}

/** What is wrong with the text of a manifest, whoever reads it. */
export function checkManifest(manifest: Manifest, context: RuleContext): Finding[] {
  return drain(stepManifest(manifest, context));
}

/** The same in steps: some rules look at every value, and there may be thousands. */
export function* stepManifest(manifest: Manifest, context: RuleContext): Generator<void, Finding[]> {
  const findings: Finding[] = [];
  for (const rule of MANIFEST_RULES) {
    for (const found of rule.checkManifest?.(manifest, context) ?? [])
      findings.push(finding(rule, found, context));
    yield;
  }
  return findings;
}

/** Adds to what a rule found what the engine knows of it. */
export function finding(rule: Rule, found: Found, context: RuleContext): Finding {
  return { ...found, code: rule.code, ...(context.host ? { host: context.host.id } : {}) };
}

/** A failure that no rule reports stays unknown: what is not said cannot be held against a package. */
function statusOf({ resolution }: EntryPoint, effect: Effect, told: boolean): EntryPointStatus {
  if (effect === 'broken') return 'broken';
  if (effect === 'unbuilt') return 'unbuilt';
  if (resolution.outcome === 'found') return 'ok';
  // Some rules have no effect on the package as a whole, or another one, and find the entry point broken.
  if (told && 'expected' in resolution) return 'broken';
  return resolution.outcome === 'external' ? 'external' : 'unknown';
}
