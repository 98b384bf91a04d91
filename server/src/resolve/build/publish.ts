import type { JsonObject } from '../../manifest/manifest';
import type { FileSystem } from '../../workspace/file-system';
import { joinPath } from '../../workspace/paths';
import { remember } from '../../workspace/remember';
import { isObject, own } from '../read-package';
import { commandsOf } from './commands';
import { planKey, planOf, scriptsOf, workspaceRootOf } from './plan';
import { stepsOfCommand } from './tools';

/** Scripts that npm, pnpm and Yarn run before they pack or publish. */
const BEFORE = ['prepare', 'prepack', 'prepublishOnly', 'prepublish'];
/** Programs and scripts by which a package is published some other way. */
const RELEASES =
  /publish|release|deploy|\b(np|changeset|bumpp|auto|lerna|semantic-release|standard-version)\b/;
/** Files of services that may build and publish it. */
const SERVICES = [
  '.github/workflows',
  '.gitlab-ci.yml',
  '.circleci',
  '.travis.yml',
  'azure-pipelines.yml',
  '.azure-pipelines',
  'Jenkinsfile',
  '.drone.yml',
  '.buildkite',
  'bitbucket-pipelines.yml',
];

/**
 * Whether nothing builds a package before it is published, so that its output has to be thought of: it is public
 * and has a build, none of the scripts that packers run before publishing builds it, and neither a script, nor a
 * service, nor a workspace around it publishes some other way.
 */
export function isPublishedUnbuilt(fs: FileSystem, packageRoot: string, manifest: JsonObject): boolean {
  if (typeof own(manifest, 'name') !== 'string' || typeof own(manifest, 'version') !== 'string') return false;
  const engines = own(manifest, 'engines');
  // VS Code's packer has rules of its own.
  if (own(manifest, 'private') === true || (isObject(engines) && own(engines, 'vscode') !== undefined))
    return false;
  return remember(fs, `publishing of ${packageRoot} by ${planKey(manifest)}`, (files) => {
    if (planOf(files, packageRoot, manifest).script === undefined) return false;
    const scripts = scriptsOf(manifest);
    if (
      Object.entries(scripts).some(
        ([name, text]) => !BEFORE.includes(name) && RELEASES.test(`${name} ${text}`),
      )
    )
      return false;
    const built = BEFORE.flatMap((name) => commandsOf(scripts, name)).flatMap((command) =>
      stepsOfCommand(command, { fs: files, packageRoot, manifest }),
    );
    if (built.length > 0) return false;
    if (SERVICES.some((name) => files.stat(joinPath(packageRoot, name)) !== 'missing')) return false;
    return workspaceRootOf(files, packageRoot) === undefined;
  });
}
