import type { Connection, Event } from 'vscode-languageserver/node';
import type { Engine } from '../discovery/engine';
import type { Change } from '../discovery/engine-api';
import type { OverlayFileSystem } from '../workspace/overlay';
import type { ChangeQueue } from './change-queue';
import type { ClientFeatures } from './client-features';
import type { SettingsSource } from './configuration';
import type { OpenDocuments } from './documents';
import type { Findings } from './findings';
import type { Translate } from './localisation';
import type { Scheduler } from './scheduler';
import type { Scope } from './scope';
import type { SettledReport } from './settled-report';
import type { ShownFindings } from './shown-findings';

/** What the verbs share: one per connection, made by `start-session.ts` when the client has introduced itself. */
export interface Session {
  readonly connection: Connection;
  readonly features: ClientFeatures;
  readonly translate: Translate;
  /** The client is ready to take registrations. */
  readonly initialized: Event<void>;
  /** Files as the editor has them: what is open and unsaved lies over the disk. */
  readonly files: OverlayFileSystem;
  readonly engine: Engine;
  /** Tells the engine of changes, and sees to it that it looks at them. */
  readonly tell: (changes: readonly Change[]) => void;
  /** The engine has been told of changes. */
  readonly onTold: Event<readonly Change[]>;
  readonly scheduler: Scheduler;
  readonly settings: SettingsSource;
  readonly scope: Scope;
  readonly documents: OpenDocuments;
  readonly changes: ChangeQueue;
  readonly findings: Findings;
  readonly shown: ShownFindings;
  readonly report: SettledReport;
}
