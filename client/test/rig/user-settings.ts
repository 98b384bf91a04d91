import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** User settings, by their full names. */
export type Settings = Record<string, unknown>;

/**
 * What tests want of any VS Code: no question, no greeting, no network; otherwise the desktop's defaults.
 * `files.watcherExclude` stays as users have it, for what it lets through is part of what is tested.
 */
const quietSettings: Settings = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'telemetry.telemetryLevel': 'off',
  'git.enabled': false,
  // The web workbench saves by itself unless told not to; the desktop does not, and unsaved text is to be
  // tested.
  'files.autoSave': 'off',
  // So that a driven editor holds the text that a test typed, and no bracket more.
  'editor.autoClosingBrackets': 'never',
  'editor.autoClosingQuotes': 'never',
  'editor.autoSurround': 'never',
  'editor.autoIndent': 'none',
};

/** Writes a user-settings file: {@link quietSettings} with the given settings over them. */
export function writeUserSettings(file: string, settings: Settings = {}): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ ...quietSettings, ...settings }, undefined, 2));
}

/**
 * Reads a user-settings file (plain JSON, as {@link writeUserSettings} writes it); empty when it is
 * missing.
 */
export function readUserSettings(file: string): Settings {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}
