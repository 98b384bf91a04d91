import type { Loader } from '../declaration';

/** How a host that loads in this way resolves what it loads: the conditions of `exports` that hold. */
export function resolutionMode(loader: Loader | undefined): 'import' | 'require' {
  return loader === 'import' || loader === 'bundler' ? 'import' : 'require';
}
