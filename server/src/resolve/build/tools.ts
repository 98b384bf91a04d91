import type { JsonObject } from '../../manifest/manifest';
import type { FileSystem } from '../../workspace/file-system';
import { childPath, dirname, isInside, joinPath } from '../../workspace/paths';
import { tsconfigFile } from '../tsconfig';
import { operandsOf, optionOf } from './arguments';
import { bundleSteps } from './bundle-steps';
import { BUNDLERS } from './bundlers';
import type { Command } from './commands';
import { staticPrefix, stepsOfProjects } from './compilers';
import { ANY_STEP, type BuildStep } from './step';

/** The package whose build is read. */
export interface BuiltPackage {
  readonly fs: FileSystem;
  readonly packageRoot: string;
  readonly manifest: JsonObject;
}

/** Programs that make nothing that a package declares. */
const IDLE = new Set(
  (
    'rm rimraf del del-cli mkdir mkdirp make-dir touch chmod echo printf exit true false sleep test [ set export ' +
    'source wait kill pwd ls cat open git gh husky is-ci is-in-ci lefthook simple-git-hooks lint-staged patch-package ' +
    'only-allow check-node-version npm yarn pnpm bun npx corepack nvm eslint tslint standard xo oxlint biome prettier ' +
    'stylelint markdownlint markdownlint-cli2 cspell alex knip depcheck madge dpdm attw publint sherif syncpack ' +
    'sort-package-json npmPkgJsonLint npm-package-json-lint jest vitest mocha ava tap uvu karma playwright cypress tsd ' +
    'size-limit bundlesize bundlewatch typedoc api-documenter doctoc docsify np release-it semantic-release ' +
    'standard-version changeset changelogen conventional-changelog bumpp auto-changelog lerna-changelog ' +
    'tsc-alias resolve-tspaths tsc-esm-fix ' +
    'svelte-kit sf-prepack sf-install linkinator vsce ovsx turbo lerna wsrun pinst documentation not-in-publish safe-publish-latest fi done serve n8n-node-lint eslint-doc-generator clean-publish fixpack'
  ).split(' '),
);

/** And those whose name says so. */
const IDLE_NAME =
  /(^|[-_])(clean|lint|tests?|check|format|fmt|docs?|readme|coverage|report)$|^(clean|test|check|lint)-|lint$/;

const COMPILERS = /^(tsc|vue-tsc|ttsc|tspc|tsgo|ntsc|glint)$/;
const COPIERS = /^(cp|copyfiles|copyup|cpx|cpx2|cpy|cpy-cli|ncp|copy|cpr|copy-files-from-to|xcopy)$/;

/**
 * What a command makes; nothing for one that makes nothing, and a step of which nothing is known for a program
 * that is not known here.
 */
export function stepsOfCommand(command: Command, built: BuiltPackage): BuildStep[] {
  const { tool, args } = command;
  const directory = joinPath(built.packageRoot, command.directory);
  if (IDLE.has(tool) || IDLE_NAME.test(tool)) return [];
  // A line of code that writes nothing.
  if (
    tool === 'node' &&
    /^(-e|-p|--eval|--print)$/.test(args[0] ?? '') &&
    !/write|copy|cp|rename/i.test(args.join())
  )
    return [];
  if (COMPILERS.test(tool)) return compile(args, directory, built.fs);
  if (COPIERS.test(tool)) return [copy(args, directory)];
  if (tool === 'babel' || tool === 'swc') return [transpile(args, directory)];
  if (tool === 'oclif' || tool === 'oclif-dev') return oclif(args, directory);
  if (tool === 'svelte-package') {
    return [
      mirror(
        directory,
        [optionOf(args, '-i', '--input') ?? 'src/lib'],
        optionOf(args, '-o', '--output') ?? 'dist',
      ),
    ];
  }
  if (BUNDLERS.has(tool) || tool === 'node') return bundleSteps(command, directory, built);
  return [ANY_STEP];
}

function compile(args: readonly string[], directory: string, fs: FileSystem): BuildStep[] {
  if (args.some((one, at) => one === '--noEmit' && args[at + 1] !== 'false')) return [];
  if (args.some((one) => /^--(version|init|showConfig|help)$|^-v$/.test(one))) return [];
  const at = (name: string | undefined) => (name === undefined ? undefined : joinPath(directory, name));
  const builds = args.some((one) => one === '-b' || one === '--build' || one === '-build');
  const operands = operandsOf(args);
  const project = optionOf(args, '-p', '--project', '-project');
  const files = builds ? [] : operands;
  const outDir = at(optionOf(args, '--outDir', '-outDir'));
  const rootDir = at(optionOf(args, '--rootDir', '-rootDir'));
  if (files.length > 0) {
    // Files on the command line: no configuration is read.
    const roots = [...files.map((file) => staticPrefix(joinPath(directory, file))), directory];
    return [
      { ...exactly, scriptsOnly: true, outDir: outDir ?? directory, roots: rootDir ? [rootDir] : roots },
    ];
  }
  const projects = builds && operands.length > 0 ? operands : [project ?? '.'];
  const declarationDir = at(optionOf(args, '--declarationDir', '-declarationDir'));
  const emits = args.includes('--emitDeclarationOnly')
    ? 'types'
    : args.includes('--noEmit')
      ? 'all'
      : undefined;
  const paths = projects.map((name) => tsconfigFile(fs, joinPath(directory, name)));
  const steps = stepsOfProjects(fs, paths, {
    ...(outDir && { outDir }),
    ...(rootDir && { rootDir }),
    ...(declarationDir && { declarationDir }),
    ...(emits && { emits }),
  });
  // One that is not there may be made, or its name put together by the shell.
  return paths.every((path) => fs.stat(path) === 'file') ? steps : [...steps, ANY_STEP];
}

const exactly = { outFiles: [], entries: [], exact: true, scriptsOnly: false, closed: true };

function mirror(directory: string, sources: readonly string[], outDir: string): BuildStep {
  const roots = sources.map((source) => staticPrefix(joinPath(directory, source)));
  return { ...exactly, outDir: joinPath(directory, outDir), roots };
}

function transpile(args: readonly string[], directory: string): BuildStep {
  const sources = operandsOf(args);
  const outFile = optionOf(args, '-o', '--out-file');
  const outDir = optionOf(args, '-d', '--out-dir');
  if (outDir !== undefined) {
    const step = mirror(directory, sources, outDir);
    // swc keeps the name of the source's directory, babel does not.
    const scriptsOnly = !args.some((one) => /^(-D|--copy-files)$/.test(one));
    return { ...step, scriptsOnly, roots: [...step.roots, ...step.roots.map(dirname)] };
  }
  const entries = sources.map((path) => ({ name: '', path: joinPath(directory, path) }));
  return outFile === undefined
    ? ANY_STEP
    : { ...exactly, outDir: undefined, outFiles: [joinPath(directory, outFile)], roots: [], entries };
}

/** Copies: the last operand takes what the others name, each with or without the folders that it lies in. */
function copy(args: readonly string[], directory: string): BuildStep {
  // A number is the count of folders that `copyfiles -u` takes off.
  const operands = args.filter((one) => !/^-|^\d$/.test(one));
  const to = operands.at(-1);
  if (operands.length < 2 || to === undefined) return ANY_STEP;
  const sources = operands.slice(0, -1).map((source) => joinPath(directory, source));
  const target = joinPath(directory, to);
  if (sources.length === 1 && /\.\w+$/.test(to)) {
    const entries = [{ name: '', path: sources[0]! }];
    return { ...exactly, outDir: undefined, outFiles: [target], roots: [], entries };
  }
  const roots = new Set<string>();
  for (const source of sources) {
    const start = staticPrefix(source);
    for (let at = start; isInside(at, directory); at = dirname(at)) roots.add(at);
    roots.add(start);
  }
  return { ...exactly, outDir: target, roots: [...roots] };
}

function oclif(args: readonly string[], directory: string): BuildStep[] {
  if (args[0] !== 'manifest') return [];
  return [
    { ...exactly, outDir: undefined, roots: [], outFiles: [childPath(directory, 'oclif.manifest.json')] },
  ];
}
