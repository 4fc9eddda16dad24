import { mkdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { say } from '../../../shared/words/say.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Announcer } from './announcer.ts';
import { toCallError } from '../threads/errors.ts';
import type { RunJob } from '../threads/job-runner.ts';
import type { Log } from '../threads/log.ts';
import type { Session } from './session.ts';

const gone = (): Refusal => new Refusal('not-found', 'error.no-file');

export interface OfferedBackupOptions {
  readonly session: Session;
  readonly runJob: RunJob;
  readonly log: Log;
  readonly announcer: Announcer;
}

type Offered = OutputOf<'backup.offered'>['backup'];

/**
 * The file that the system handed to the app, by a double click or "Open with". The window gets its name and
 * contents, never its folder, and decides whether to open it.
 */
export class OfferedBackup {
  private readonly options: OfferedBackupOptions;
  private path: string | null = null;
  private looked: Promise<Offered> | null = null;

  constructor(options: OfferedBackupOptions) {
    this.options = options;
  }

  /** A later file replaces an earlier one that nobody answered. */
  offer(path: string): void {
    this.path = path;
    this.looked = null;
    this.options.announcer.changed(['backup']);
  }

  withdraw(): void {
    this.path = null;
    this.looked = null;
  }

  /** The file to open. Refuses (not-found) when none is offered. */
  file(): string {
    if (this.path === null) throw gone();
    return this.path;
  }

  /** The offered file, inspected right away; null when there is none. */
  async describe(): Promise<OutputOf<'backup.offered'>> {
    if (this.path !== null) this.looked ??= this.lookAt(this.path);
    return { backup: await this.looked };
  }

  private async lookAt(path: string): Promise<Offered> {
    const facts = statSync(path, { throwIfNoEntry: false });
    const about = { file: basename(path), at: Math.floor(facts?.mtimeMs ?? 0) };
    try {
      if (facts?.isFile() !== true) throw gone();
      return { ...about, holds: await this.holdings(path), trouble: null };
    } catch (error) {
      return { ...about, holds: null, trouble: this.wordsOf(error) };
    }
  }

  private wordsOf(error: unknown): string {
    const { log } = this.options;
    const { word, message } = toCallError(
      error,
      (detail) => (log('error', `offered backup: ${detail}`), '-'),
    );
    // Elsewhere the workspace's own file is damaged.
    return word === 'error.storage-damaged' ? say('error.damaged-file') : message;
  }

  private holdings(source: string): Promise<{ opportunities: number; customers: number }> {
    const { session, runJob } = this.options;
    const { backups } = session.chosen();
    mkdirSync(backups, { recursive: true });
    return runJob('look-at', { source, folder: backups });
  }
}
