import { mkdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { backupDue } from '../../../shared/rules/backup-rotation.ts';
import type { Clock } from '../../domain/clock.ts';
import { Refusal } from '../../domain/refusal.ts';
import {
  lastBackup,
  listBackups,
  logBackup,
  type BackupInfo,
  type BackupReason,
} from '../../store/workspace-file/backup.ts';
import { claimFile, removeDatabase } from '../../store/workspace-file/temporary-file.ts';
import type { Announcer } from './announcer.ts';
import { greatestClock } from '../../store/journal/clock.ts';
import { lastTxn } from '../../store/journal/journal.ts';
import { refusalOf, toCallError } from '../threads/errors.ts';
import type { RunJob } from '../threads/job-runner.ts';
import { logged, type Log } from '../threads/log.ts';
import type { OpenWorkspace, Session } from './session.ts';

export interface BackupsOptions {
  readonly session: Session;
  readonly runJob: RunJob;
  readonly clock: Clock;
  readonly log: Log;
  readonly announcer: Announcer;
  /** Milliseconds to wait before an automatic backup, so that it never competes with a start or an action. */
  readonly patience: number;
}

type BackupStatus = OutputOf<'app.status'>['backup'];

/** How long to leave an automatic backup that failed, in milliseconds: the next action would try it again. */
const pause = 5 * 60_000;

/** Creates backups of the open workspace, on request and once a day, and opens them. */
export class Backups {
  private readonly options: BackupsOptions;
  private running: Promise<unknown> | null = null;
  private waiting: NodeJS.Timeout | null = null;
  /** Why the last backup of this data file failed; null once one succeeded. */
  private failed: { readonly file: string; readonly failure: NonNullable<BackupStatus['failure']> } | null =
    null;
  /** When an automatic backup may be tried again, by the time since the process started: the day's may be wrong. */
  private notBefore = 0;

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

  /** When the open workspace was last backed up, and why the last backup failed if it did. */
  status(): BackupStatus {
    const { current } = this.options.session;
    if (!current) return { lastAt: null, failure: null };
    const failure = this.failed?.file === current.folder.file ? this.failed.failure : null;
    return { lastAt: this.options.session.unlessDamaged((db) => lastBackup(db)?.at) ?? null, failure };
  }

  /** Creates a verified backup now. Throws a Refusal, which `status` shows from then on. */
  async make(reason: BackupReason): Promise<BackupInfo> {
    const { session, announcer } = this.options;
    const workspace = session.opened();
    try {
      const info = await this.copy(workspace, reason);
      this.failed = null;
      this.notBefore = 0;
      return info;
    } catch (error) {
      throw this.noteFailure(workspace, error);
    } finally {
      announcer.changed(['app', 'backup']);
    }
  }

  private async copy(workspace: OpenWorkspace, reason: BackupReason): Promise<BackupInfo> {
    const { session, runJob, clock, log } = this.options;
    const { folder, writer } = workspace;
    const upTo = lastTxn(writer.db);
    const info = await runJob('back-up', {
      file: folder.file,
      folder: folder.backups,
      reason,
      at: clock.now(),
    });
    try {
      if (session.current === workspace) logBackup(writer.db, info, upTo);
    } catch (error) {
      // The backup is there and checked. It only counts as older than it is.
      log('warn', `backup log: ${String(error)}`);
    }
    return info;
  }

  private noteFailure({ folder }: OpenWorkspace, error: unknown): Refusal {
    const { clock, log } = this.options;
    const { code, message, ...rest } = toCallError(error, (detail) => logged(log, 'backup', detail));
    this.failed = { file: folder.file, failure: { at: clock.now(), code, message } };
    this.notBefore = performance.now() + pause;
    return refusalOf({ code, message, ...rest });
  }

  /** Starts an automatic backup if one is due; called after writes and at the start. Never throws. */
  remind(): void {
    const { patience } = this.options;
    if (patience === 0) return this.makeIfDue();
    this.waiting ??= setTimeout(() => {
      this.waiting = null;
      this.makeIfDue();
    }, patience).unref();
  }

  private makeIfDue(): void {
    if (this.running || performance.now() < this.notBefore || !this.isDue()) return;
    this.running = this.makeAutomatic().finally(() => (this.running = null));
  }

  private isDue(): boolean {
    const { session, clock } = this.options;
    const found = session.unlessDamaged((db) => {
      const last = lastBackup(db);
      return { at: last?.at ?? null, changed: last?.changedSince ?? lastTxn(db) > 0 };
    });
    return found !== null && backupDue(found.at, found.changed, clock.now());
  }

  /** Never rejects: nobody waits for it. */
  private async makeAutomatic(): Promise<void> {
    const { session, runJob, log } = this.options;
    try {
      const { folder } = session.opened();
      await this.make('automatic');
      await runJob('prune-backups', { folder: folder.backups });
    } catch (error) {
      log('error', `automatic backup: ${String(error)}`);
    }
  }

  /** Waits for a running backup, and starts no other. */
  async settled(): Promise<void> {
    if (this.waiting) clearTimeout(this.waiting);
    await this.running;
  }

  /**
   * Opens a backup: its rows are checked and copied into a fresh file, the current data is backed up first, and only
   * then the files are swapped. Nothing is ever overwritten or deleted; opening the backup created here reverts it.
   * Data that is too damaged for a backup is put aside as it is; then its file name is returned.
   */
  async open(file: string): Promise<{ putAside: string | null }> {
    const { session, runJob } = this.options;
    const folder = session.chosen();
    const { current } = session;
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new Refusal('not-found', 'error.no-file');
    mkdirSync(folder.backups, { recursive: true });
    const release = current?.writer.hold('restore');
    const fresh = claimFile(folder.backups);
    try {
      const seen = session.unlessDamaged(greatestClock) ?? '';
      await runJob('rebuild', { source: file, target: fresh, seen });
      const isSaved = current === null ? false : await this.saveIfSound();
      // A running automatic backup has the file open, and Windows can't move open files.
      await this.running;
      const aside = await session.replaceFile(folder, fresh);
      // What failed was a backup of other data.
      this.failed = null;
      this.notBefore = 0;
      return { putAside: isSaved ? null : aside };
    } finally {
      removeDatabase(fresh);
      release?.();
    }
  }

  /** Backs the current data up before it is replaced. False when it is damaged or the disk doesn't read it. */
  private async saveIfSound(): Promise<boolean> {
    try {
      await this.make('restore');
      return true;
    } catch (error) {
      if (error instanceof Refusal && beyondBackup.has(error.code)) return false;
      throw error;
    }
  }
}

const beyondBackup: ReadonlySet<string> = new Set(['storage-damaged', 'storage-failing']);
