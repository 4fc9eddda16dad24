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
import { changePlaces, openCurrent } from '../../store/workspace-file/rebuild.ts';
import { getSettings } from '../../store/setup/settings.ts';
import { troubleOf, type StoreTrouble, type TroubleKind } from '../../store/connection/trouble.ts';
import type { StartThread } from '../threads/kinds.ts';
import { openReader, type Reader } from '../threads/reader.ts';
import { Writer } from '../threads/writer.ts';

type Status = OutputOf<'app.status'>;
type Condition = Pick<Status, 'state' | 'trouble' | 'sample'>;

export interface SessionOptions {
  readonly openProfile: () => Profile;
  /** The workspace to begin with; absent: the last one used, else the first, else a new one. */
  readonly workspace: string | undefined;
  readonly clock: Clock;
  readonly user: string;
  readonly startThread: StartThread;
}

/** A workspace that is open, with the connections to its data file. */
export interface OpenWorkspace {
  readonly folder: WorkspaceFolder;
  readonly reader: Reader;
  readonly writer: Writer;
}

/** The workspace that is open, or why none is. */
export class Session {
  /** The workspace that was chosen, whether or not it could be opened. */
  folder: WorkspaceFolder | null = null;
  /** Null while the profile itself cannot be opened. */
  profile: Profile | null = null;
  private open: OpenWorkspace | null = null;
  private trouble: StoreTrouble | null = null;
  private readonly options: SessionOptions;

  constructor(options: SessionOptions) {
    this.options = options;
  }

  /** What is open, or null. */
  get current(): OpenWorkspace | null {
    return this.open;
  }

  /** What is open. Refuses (`error.no-workspace`) when nothing is. */
  opened(): OpenWorkspace {
    return orNoWorkspace(this.open);
  }

  /** What calls work on: as `opened`, but throws the trouble that is to blame, where it has a name. */
  reach(): OpenWorkspace {
    if (this.trouble && this.trouble.kind !== 'unknown') throw this.trouble;
    return this.opened();
  }

  /** The chosen workspace's folder, also when it could not be opened. Refuses (`error.no-workspace`) without one. */
  chosen(): WorkspaceFolder {
    return orNoWorkspace(this.folder);
  }

  /** Opens the profile and its workspace: at the start, and again once what stood in the way may be gone. */
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

  /** Closes what is open and opens this workspace. A file that cannot be opened is left as it is. */
  async use(folder: WorkspaceFolder): Promise<void> {
    await this.close();
    this.folder = folder;
    this.trouble = null;
    try {
      const { clock, user, startThread } = this.options;
      const db = openCurrent(folder.file, folder.backups, () => clock.now());
      const writer = new Writer({ db, clock, user, device: this.profile?.device ?? '' });
      this.open = { folder, reader: openReader(startThread, folder.file), writer };
      if (this.profile) rememberWorkspace(this.profile, folder.name);
    } catch (error) {
      this.trouble = troubleOf(error);
    }
  }

  /**
   * Puts a rebuilt file in the place of the workspace's, keeping the one that was there under another name, and
   * opens it. Throws StoreTrouble when the files cannot change places: what was open is open again then.
   */
  async replaceFile(folder: WorkspaceFolder, fresh: string): Promise<void> {
    await this.close();
    try {
      changePlaces(folder.file, fresh, `${folder.file}.before-${this.options.clock.now()}`);
    } finally {
      await this.use(folder);
    }
  }

  condition(): Condition {
    if (this.trouble) return { state: 'trouble', trouble: describe(this.trouble), sample: false };
    const settings = this.open && getSettings(this.open.writer.db);
    return { state: settings ? 'ready' : 'first-start', trouble: null, sample: settings?.sample === 1 };
  }

  /** Closes the workspace and lets another process have the profile. */
  async end(): Promise<void> {
    await this.close();
    this.profile?.release();
    this.profile = null;
  }

  async close(): Promise<void> {
    const { open } = this;
    this.open = null;
    if (!open) return;
    await open.reader.close();
    open.writer.db.close();
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
