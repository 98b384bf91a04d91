import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dereference, validate } from '@cfworker/json-schema';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { HostProfile } from '../../src/hosts/profile';
import { BUILT_IN_PROFILES } from '../../src/hosts/profiles';
import { validateProfile } from '../../src/hosts/validate';
import { draft } from './draft-scene';
import { interfacesIn, readersOfProfiles, unionsIn } from './types-in-source';

interface Node {
  readonly $ref?: string;
  readonly $comment?: string;
  readonly title?: string;
  readonly description?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Node | true>>;
  readonly additionalProperties?: unknown;
  readonly examples?: readonly unknown[];
}

const ROOT = join(import.meta.dirname, '../../..');
const readJson = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
const schema = readJson('schemas/host-profile.schema.json') as Node & { definitions: Record<string, Node> };
const ajv = new Ajv({ strict: false, allErrors: true });
const holds = ajv.compile(schema);

/** Every part that has a name: definitions and properties, at any depth. */
function named(node: Node, path: string): [string, Node][] {
  const { definitions } = node as { definitions?: Record<string, Node> };
  const parts = Object.entries({ ...definitions, ...node.properties });
  return [
    [path, node],
    ...parts.flatMap(([name, part]) => (part === true ? [] : named(part, `${path}/${name}`))),
  ];
}

describe('the schema of host profiles', () => {
  const parts = named(schema, '');
  const isDefinition = (path: string) => Object.hasOwn(schema.definitions, path.slice(1));

  it('is a sound draft-07 schema', () => {
    expect(ajv.validateSchema(schema)).toBe(true);
  });

  it('titles and describes every property', () => {
    const properties = parts.filter(([path]) => path.split('/').length !== 2 || !isDefinition(path));
    const bare = properties.filter(([, { title, description }]) => !title || !description);
    expect(bare.map(([path]) => path)).toEqual([]);
  });

  it('comments on every definition; a title there would hide the title of what refers to it', () => {
    const definitions = Object.entries(schema.definitions);
    const wrong = definitions.filter(
      ([, { $comment, title, description }]) => !$comment || title || description,
    );
    expect(wrong.map(([name]) => name)).toEqual([]);
  });

  it('closes every object', () => {
    const open = parts.filter(
      ([path, node]) => node.properties && node.additionalProperties !== false && path !== '',
    );
    // These two are closed by what decides them: each branch lists the properties of its own.
    expect(open.map(([path]) => path)).toEqual(['/Search', '/Declaration']);
    expect(schema.additionalProperties).toBe(false);
  });

  it('refers only to definitions that it has, and has none that nothing refers to', () => {
    const text = JSON.stringify(schema);
    const used = new Set([...text.matchAll(/"#\/definitions\/(\w+)"/g)].map(([, name]) => name!));
    expect([...used].sort()).toEqual(Object.keys(schema.definitions).sort());
  });

  it('gives sound examples', () => {
    const lookup = dereference(schema as object);
    const wrong = parts.flatMap(([path, node]) =>
      (node.examples ?? [])
        .filter((example) => !validate(example, node as object, '7', lookup).valid)
        .map((example) => `${path}: ${JSON.stringify(example)}`),
    );
    expect(wrong).toEqual([]);
    expect(parts.flatMap(([, { examples = [] }]) => examples).length).toBeGreaterThan(50);
  });
});

describe('the types', () => {
  const DECIDED_BY_STEP = new Set(['Each', 'All', 'OneOf', 'Use']);
  const step = interfacesIn('declaration.ts').get('Step')!;
  const interfaces = ['profile.ts', 'predicate.ts', 'declaration.ts'].flatMap((file) => [
    ...interfacesIn(file),
  ]);
  const inSchema = interfaces.filter(([name]) => name !== 'Evidence' && name !== 'Step');
  const nodeOf = (name: string) => (name === 'HostProfile' ? schema : schema.definitions[name]);
  const own = (name: string) =>
    Object.keys(nodeOf(name)?.properties ?? {}).filter(
      (key) => !((DECIDED_BY_STEP.has(name) || name.endsWith('Value')) && step.properties.includes(key)),
    );

  it('are found', () => {
    expect(inSchema.length).toBeGreaterThan(40);
  });

  it.each(inSchema)('and the schema agree on %s', (name, { properties, optional, texts }) => {
    expect(own(name).sort()).toEqual([...properties].sort());
    const required = properties.filter((one) => !optional.includes(one));
    expect([...(nodeOf(name)?.required ?? [])].sort()).toEqual(required.sort());
    for (const [property, allowed] of Object.entries(texts)) {
      const written = nodeOf(name)?.properties?.[property] as Node;
      const rule = written.$ref ? schema.definitions[written.$ref.split('/').at(-1)!]! : written;
      expect(rule.enum ?? [rule.const]).toEqual(allowed);
    }
  });

  it('hold nothing that nobody reads', () => {
    const readers = readersOfProfiles();
    const read = (name: string) =>
      new RegExp(`\\.${name}\\b|[{,]\\s*${name}\\s*[,}:=]|'${name}'`).test(readers);
    const unread = inSchema.flatMap(([name, { properties }]) =>
      properties.filter((one) => !read(one.replace('$', '\\$'))).map((one) => `${name}.${one}`),
    );
    // For people.
    expect(unread.sort()).toEqual(['HostProfile.homepage', 'HostProfile.limits']);
  });

  it('agree on what may stand in every declaration', () => {
    const declared = Object.keys(schema.definitions.Declaration!.properties!);
    expect(declared.filter((one) => one !== 'value').sort()).toEqual([...step.properties].sort());
  });

  it.each([
    ['Predicate', 'predicate.ts'],
    ['Search', 'profile.ts'],
    ['Combinator', 'declaration.ts'],
    ['Value', 'declaration.ts'],
  ])('agree on the members of %s', (union, file) => {
    const members = unionsIn(file).get(union)!;
    const branches = JSON.stringify(
      schema.definitions[union === 'Predicate' || union === 'Search' ? union : 'Declaration'],
    );
    for (const member of members) expect(branches).toContain(`"#/definitions/${member}"`);
    expect(members.length).toBeGreaterThan(3);
  });

  it.each([
    ['Ecosystem', 'profile.ts', schema.properties!.ecosystem],
    [
      'Approach',
      'profile.ts',
      (schema.definitions.DiscoveryRule!.properties as Record<string, Node>).approach,
    ],
    ['Consequence', 'profile.ts', (schema.definitions.Failure!.properties as Record<string, Node>).does],
    ['JsonType', 'predicate.ts', schema.definitions.JsonType],
    ['Loader', 'declaration.ts', schema.definitions.Loader],
  ])('agree on the texts of %s', (name, file, node) => {
    const texts = unionsIn(file)
      .get(name)!
      .map((one) => one.slice(1, -1));
    expect((node as Node).enum).toEqual(texts);
  });
});

describe('profiles', () => {
  const folder = join(ROOT, 'server/src/hosts/profiles');
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

  it('are all brought along', () => {
    expect(BUILT_IN_PROFILES.map(({ id }) => `${id}.json`).sort()).toEqual([...files].sort());
  });

  it.each(BUILT_IN_PROFILES.map((profile) => [profile.id, profile] as const))(
    '%s fits, and tells its source',
    (id, profile) => {
      expect(validateProfile(profile, 'built-in')).toEqual([]);
      expect(holds(profile) || ajv.errorsText(holds.errors)).toBe(true);
      expect(profile.source?.read.length, id).toBeGreaterThan(0);
    },
  );

  it.each(['angular', 'nx'])('the profile of %s fits, even from a dependency', (id) => {
    expect(validateProfile(draft(id), 'dependency')).toEqual([]);
    expect(holds(draft(id)) || ajv.errorsText(holds.errors)).toBe(true);
    expect(draft(id).id).toBe(id);
  });

  const templates = readdirSync(join(ROOT, 'docs/hosts')).filter((file) => file.endsWith('.json'));

  it('have two templates, of which every page that sends people there knows', () => {
    expect(templates).toEqual(['template-directory.json', 'template.json']);
    for (const page of ['CONTRIBUTING.md', 'README.md', 'docs/hosts/README.md']) {
      const text = readFileSync(join(ROOT, page), 'utf8');
      expect(templates.filter((file) => !text.includes(`${file})`))).toEqual([]);
    }
  });

  it.each(templates)('have a sound template: %s', (file) => {
    expect(validateProfile(readJson(`docs/hosts/${file}`), 'dependency')).toEqual([]);
  });

  it('have a template for directories, with their layout, and for what users list', () => {
    const { rules } = readJson('docs/hosts/template-directory.json') as HostProfile;
    expect(rules.filter(({ search = [] }) => search[0]?.in === 'directories')).toHaveLength(2);
    expect(rules.some(({ layout }) => layout?.packages)).toBe(true);
    expect(rules.some(({ layout }) => layout?.modules)).toBe(true);
    expect(rules.some(({ listed }) => listed)).toBe(true);
  });
});
