import type { Change } from './describe-mutations';

/** Sets a manifest key; what is on the way to it is made an object. */
export function set(key: readonly string[], value: unknown, file?: string): Change {
  return (plugin) =>
    plugin.edit((manifest) => {
      const last = key.at(-1)!;
      let place = manifest;
      for (const step of key.slice(0, -1)) {
        if (place[step] === null || typeof place[step] !== 'object') place[step] = {};
        place = place[step];
      }
      place[last] = value;
    }, file);
}

/** Takes a manifest key away. */
export function unset(...key: readonly string[]): Change {
  return set(key, undefined);
}

/** Deletes a file or a folder. */
export function remove(...files: readonly string[]): Change {
  return (plugin) => {
    for (const file of files) plugin.remove(file);
  };
}

/** Writes a file. */
export function write(file: string, text: string): Change {
  return (plugin) => plugin.write(file, text);
}

/** Publishes the package under another name. */
export function rename(name: string): Change {
  return (plugin, application) => {
    const installed = plugin.path
      .slice(application.path.length + '/node_modules/'.length)
      .replaceAll('\\', '/');
    plugin.rename(name);
    application.edit(({ dependencies }) => {
      delete dependencies[installed];
      dependencies[name] = '*';
    });
  };
}

/** Takes the last brace off the manifest. */
export const breakManifest: Change = (plugin) => {
  const text = plugin.read('package.json');
  plugin.write('package.json', text.slice(0, text.lastIndexOf('}')));
};

/** Several changes, one after the other. */
export function all(...changes: readonly Change[]): Change {
  return (plugin, application) => {
    for (const change of changes) change(plugin, application);
  };
}
