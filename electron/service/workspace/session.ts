import { basename } from 'node:path';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { say } from '../../../shared/words/say.ts';
import type { Clock } from '../../domain/clock.ts';
import { notAllowed } from '../../domain/refusal.ts';
import {
  addWorkspace,
  findWorkspace,
  lastWorkspace,
  listWorkspaces,
  rememberWorkspace,
  workspaceFolder,
  type Profile,
  type WorkspaceFolder,
} from './profile.ts';
import type { Readable, Writable } from '../../store/connection/database.ts';
import { lastTxn } from '../../store/journal/journal.ts';
import { lastBackup } from '../../store/workspace-file/backup.ts';
import { changePlaces, openCurrent } from '../../store/workspace-file/rebuild.ts';
import { immediately } from '../../store/connection/transactions.ts';
import { agreeOnNumbers } from '../../store/setup/series.ts';
import { getSettings } from '../../store/setup/settings.ts';
import { troubleOf, type StoreTrouble, type TroubleKind } from '../../store/connection/trouble.ts';
import type { StartThread } from '../threads/kinds.ts';
import type { Log } from '../threads/log.ts';
import type { NameOrdering } from './name-ordering.ts';
import { openReader, type Reader } from '../threads/reader.ts';
import { Writer } from '../threads/writer.ts';

type Status = OutputOf<'app.status'>;
type Condition = Pick<Status, 'state' | 'trouble' | 'sample'>;

export interface SessionOptions {
  readonly openProfile: () => Profile;
  /** The initial workspace; if absent, the last used one, or the first, or a new one. */
  readonly workspace: string | undefined;
  readonly clock: Clock;
  readonly user: string;
  readonly startThread: StartThread;
  readonly log: Log;
  /** Called when the condition of the workspace changes without a call that asked for it. */
  readonly changed: () => void;
  readonly ordering: NameOrdering;
}

/** An open workspace with the connections to its data file. */
export interface OpenWorkspace {
  readonly folder: WorkspaceFolder;
  readonly reader: Reader;
  readonly writer: Writer;
}

/** The open workspace, or why none is. */
export class Session {
  /** The chosen workspace, whether or not it could be opened. */
  folder: WorkspaceFolder | null = null;
  /** Null while the profile itself can't be opened. */
  profile: Profile | null = null;
  private open: OpenWorkspace | null = null;
  private closing: Promise<void> = Promise.resolve();
  private trouble: StoreTrouble | null = null;
  private readonly options: SessionOptions;

  constructor(options: SessionOptions) {
    this.options = options;
  }

  /** The open workspace, or null. */
  get current(): OpenWorkspace | null {
    return this.open;
  }

  /** The open workspace. Refuses (`error.no-workspace`) when there is none. */
  opened(): OpenWorkspace {
    return orNoWorkspace(this.open);
  }

  /** What calls use: like `opened`, but throws the underlying trouble if it is known. */
  reach(): OpenWorkspace {
    if (this.trouble && this.trouble.kind !== 'unknown') throw this.trouble;
    return this.opened();
  }

  /** The chosen workspace's folder, even if it could not be opened. Refuses (`error.no-workspace`) without one. */
  chosen(): WorkspaceFolder {
    return orNoWorkspace(this.folder);
  }

  /** Opens the profile and its workspace: at the start, and again when a problem may be solved. */
  async start(): Promise<void> {
    const { openProfile, workspace } = this.options;
    try {
      const profile = (this.profile ??= openProfile());
      const chosen =
        this.folder?.name ??
        workspace ??
        lastWorkspace(profile) ??
        listWorkspaces(profile)[0] ??
        say('workspace.first-name');
      const known = findWorkspace(profile, chosen);
      await this.use(known === null ? addWorkspace(profile, chosen) : workspaceFolder(profile, known));
    } catch (error) {
      this.trouble = troubleOf(error);
    }
  }

  /** Closes the open workspace and opens this one. A file that can't be opened stays unchanged. */
  async use(folder: WorkspaceFolder): Promise<void> {
    await this.close();
    this.folder = folder;
    this.trouble = null;
    try {
      const { clock, user, startThread } = this.options;
      const db = openChecked(folder, clock);
      const numbers = this.profile?.numbers;
      if (numbers) this.agree(db, numbers);
      const writer = new Writer({
        db,
        clock,
        user,
        device: this.profile?.device ?? '',
        ...(numbers && { numbers }),
      });
      writer.keepUpWith(clock.today());
      this.open = { folder, reader: openReader(startThread, folder.file), writer };
      this.options.ordering.begin(this.open);
      if (this.profile) rememberWorkspace(this.profile, folder.name);
    } catch (error) {
      this.trouble = troubleOf(error);
    }
  }

  /** A failure only postpones it: each number is compared with the ledger again when it is given. */
  private agree(db: Writable, { ledger }: Profile['numbers']): void {
    try {
      immediately(db, () => agreeOnNumbers({ db, ledger }));
    } catch (error) {
      this.options.log('warn', `numbers: ${String(error)}`);
    }
  }

  /**
   * Replaces the workspace's file with a rebuilt one, keeping the old one under another name, and opens it. Throws
   * StoreTrouble when the files can't be swapped; the old workspace is then open again. Returns the old file's new name,
   * or null when there was no file.
   */
  async replaceFile(folder: WorkspaceFolder, fresh: string): Promise<string | null> {
    await this.close();
    try {
      const kept = changePlaces(folder.file, fresh, this.options.clock.now());
      return kept && basename(kept);
    } finally {
      await this.use(folder);
    }
  }

  /** What a look at the open file finds; null without one, or when the file turns out to be damaged: see `noticeDamage`. */
  unlessDamaged<T>(look: (db: Readable) => T): T | null {
    try {
      return this.open && look(this.open.writer.db);
    } catch (error) {
      this.noticeDamage(error);
      return null;
    }
  }

  /**
   * Called with an error of the open file. Damage closes the workspace, so that nothing is written over it, and the window
   * shows what can be done; other errors change nothing. Never throws.
   */
  noticeDamage(error: unknown): void {
    const { log, changed } = this.options;
    const trouble = troubleOf(error);
    log('error', `data file: ${trouble.message}`);
    if (trouble.kind !== 'damaged' || !this.open) return;
    this.trouble = trouble;
    void this.closeQuietly();
    changed();
  }

  private async closeQuietly(): Promise<void> {
    try {
      await this.close();
    } catch (error) {
      this.options.log('error', `closing: ${String(error)}`);
    }
  }

  condition(): Condition {
    const settings = this.unlessDamaged(getSettings);
    if (this.trouble) return { state: 'trouble', trouble: describe(this.trouble), sample: false };
    return { state: settings ? 'ready' : 'first-start', trouble: null, sample: settings?.sample === 1 };
  }

  /** Closes the workspace and releases the profile for other processes. */
  async end(): Promise<void> {
    await this.close();
    this.profile?.release();
    this.profile = null;
  }

  /** Called when names may be listed in another order. */
  orderNames(): void {
    if (this.open) this.options.ordering.begin(this.open);
  }

  /** Waits for an earlier closing too: its file may be moved then. */
  close(): Promise<void> {
    const { open, closing } = this;
    this.open = null;
    if (open) this.closing = shut(open, [closing, this.options.ordering.settled()]);
    return this.closing;
  }
}

async function shut({ reader, writer }: OpenWorkspace, earlier: readonly Promise<void>[]): Promise<void> {
  await Promise.allSettled(earlier);
  await reader.close();
  writer.db.close();
}

/** Opens the file and reads what every start needs, so that damage there is found now. Throws StoreTrouble. */
function openChecked(folder: WorkspaceFolder, clock: Clock): Writable {
  const db = openCurrent(folder.file, folder.backups, () => clock.now());
  try {
    getSettings(db);
    lastTxn(db);
    lastBackup(db);
    return db;
  } catch (error) {
    db.close();
    throw troubleOf(error);
  }
}

function orNoWorkspace<T>(value: T | null): T {
  if (value === null) throw notAllowed('error.no-workspace');
  return value;
}

const troubleWords = {
  locked: 'error.locked',
  damaged: 'error.storage-damaged',
  foreign: 'error.foreign',
  unwritable: 'error.read-only',
  full: 'error.storage-full',
  disk: 'error.storage-failing',
  memory: 'error.out-of-memory',
} as const satisfies Partial<Record<TroubleKind, string>>;

function describe(trouble: StoreTrouble): NonNullable<Status['trouble']> {
  const { kind, params } = trouble;
  if (kind === 'newer') {
    const [found, known] = [Number(params['found']), Number(params['known'])];
    return { kind, message: say('error.newer', { found, known }) };
  }
  if (kind === 'unknown') return { kind, message: say('error.internal', { logId: '-' }) };
  return { kind, message: say(troubleWords[kind]) };
}
