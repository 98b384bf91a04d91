/**
 * What code-server's workbench and extension host say at every start, whatever extension runs in them: how
 * they connect, and that native modules are missing (they are not built, and not needed).
 */
const noise = [
  /^Resolv(ing|ed) connection token /,
  /^Creating a socket /,
  /^Updating additional builtin extensions cache/,
  /^Ignoring fetching additional builtin extensions /,
  /^ChatSessionStore: /,
  /^Creation of workbench contribution '\S+' took /,
  /^\[Service Worker\] registration /,
  /^Cannot find module '\.\/build\/Release\/watchdog'/,
  /^Error: Could not locate the bindings file\. Tried:\s+→ \S+@vscode\/spdlog\//,
];

/** Tells whether a message on the console of a workbench in code-server says nothing about the suite. */
export function isServerNoise(message: string): boolean {
  return noise.some((pattern) => pattern.test(message));
}
