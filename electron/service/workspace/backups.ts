import { mkdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { backupDue } from '../../../shared/rules/backup-rotation.ts';
import type { Clock } from '../../domain/clock.ts';
import { Refusal } from '../../domain/refusal.ts';
import {
  lastBackup,
  listBackups,
  logBackup,
  pruneBackups,
  type BackupInfo,
  type BackupReason,
} from '../../store/workspace-file/backup.ts';
import type { Announcer } from './announcer.ts';
import { greatestClock } from '../../store/journal/clock.ts';
import { lastTxn } from '../../store/journal/journal.ts';
import type { RunJob } from '../threads/job-runner.ts';
import type { Log } from '../threads/log.ts';
import type { Session } from './session.ts';

export interface BackupsOptions {
  readonly session: Session;
  readonly runJob: RunJob;
  readonly clock: Clock;
  readonly log: Log;
  readonly announcer: Announcer;
  /** Milliseconds to wait before an automatic backup, so that it never competes with a start or an action. */
  readonly patience: number;
}

/** Creates backups of the open workspace, on request and once a day, and opens them. */
export class Backups {
  private readonly options: BackupsOptions;
  private running: Promise<unknown> | null = null;
  private waiting: NodeJS.Timeout | null = null;

  constructor(options: BackupsOptions) {
    this.options = options;
  }

  list(): OutputOf<'backup.list'> {
    const { folder } = this.options.session;
    return { backups: folder ? listBackups(folder.backups) : [], folder: folder?.backups ?? '' };
  }

  /** The file of a listed backup. */
  fileOf(name: string): string {
    return join(this.list().folder, basename(name));
  }

  /** Creates a verified backup now. */
  async make(reason: BackupReason): Promise<BackupInfo> {
    const { session, runJob, clock } = this.options;
    const workspace = session.opened();
    const { folder, writer } = workspace;
    const at = clock.now();
    const upTo = lastTxn(writer.db);
    const info = await runJob('back-up', { file: folder.file, folder: folder.backups, reason, at });
    if (session.current === workspace) logBackup(writer.db, info, upTo);
    return info;
  }

  /** Starts an automatic backup if one is due; called after writes and at the start. */
  remind(): void {
    const { patience } = this.options;
    if (patience === 0) return this.makeIfDue();
    this.waiting ??= setTimeout(() => {
      this.waiting = null;
      this.makeIfDue();
    }, patience).unref();
  }

  /** Never throws. */
  private makeIfDue(): void {
    const { session, clock, log, announcer } = this.options;
    if (!session.current || this.running) return;
    const { folder, writer } = session.current;
    const last = lastBackup(writer.db);
    const changed = last?.changedSince ?? lastTxn(writer.db) > 0;
    if (!backupDue(last?.at ?? null, changed, clock.now())) return;
    this.running = this.make('automatic')
      .then(() => pruneBackups(folder.backups, clock.now()))
      .then(() => announcer.changed(['backup']))
      .catch((error: unknown) => log('error', `automatic backup: ${String(error)}`))
      .finally(() => (this.running = null));
  }

  /** Waits for a running backup, and starts no other. */
  async settled(): Promise<void> {
    if (this.waiting) clearTimeout(this.waiting);
    await this.running;
  }

  /**
   * Opens a backup: its rows are checked and copied into a fresh file, the current data is backed up first, and only
   * then the files are swapped. Nothing is ever overwritten or deleted; opening the backup created here reverts it.
   */
  async open(file: string): Promise<void> {
    const { session, runJob, clock } = this.options;
    const folder = session.chosen();
    const { current } = session;
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new Refusal('not-found', 'error.no-file');
    mkdirSync(folder.backups, { recursive: true });
    const release = current?.writer.hold('restore');
    const fresh = join(folder.backups, `fresh-${clock.now()}.part`);
    try {
      const seen = current ? greatestClock(current.writer.db) : '';
      await runJob('rebuild', { source: file, target: fresh, seen });
      if (current) await this.make('restore');
      // A running automatic backup has the file open, and Windows can't move open files.
      await this.running;
      await session.replaceFile(folder, fresh);
    } finally {
      for (const ending of ['', '-wal', '-shm']) rmSync(fresh + ending, { force: true });
      release?.();
    }
  }
}
