import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import type { ImportKind } from '../../../shared/import/kinds.ts';
import type { ImportPlan } from '../../../shared/contract/import-plan.ts';
import type { Clock } from '../../domain/clock.ts';
import { notAllowed, Refusal } from '../../domain/refusal.ts';
import type { ImportVerbs } from '../threads/import-task.ts';
import type { StartThread } from '../threads/kinds.ts';
import type { Thread } from '../threads/protocol.ts';
import { askToStop, newStop, refuseIfStopped, type Stop } from '../threads/stop.ts';
import type { Announcer } from './announcer.ts';
import type { Backups } from './backups.ts';
import type { Session } from './session.ts';

export interface ImporterOptions {
  readonly session: Session;
  readonly backups: Backups;
  readonly clock: Clock;
  readonly startThread: StartThread;
  readonly announcer: Announcer;
}

type ImportThread = Thread<ImportVerbs>;

/** Imports of more rows than this are preceded by a backup (data exchange, section 4). */
const backupAbove = 1000;

/** The running import: one file, one step at a time, in a thread. */
export class Importer {
  private readonly options: ImporterOptions;
  private open: { readonly thread: ImportThread; readonly dataFile: string } | null = null;
  /** The stop of the running step; null when idle. */
  private stopping: Stop | null = null;

  constructor(options: ImporterOptions) {
    this.options = options;
  }

  async read(path: string, entity: ImportKind): Promise<ImportVerbs['read']['output']> {
    this.refuseIfRunning();
    await this.close();
    const { session, startThread, clock } = this.options;
    const { folder, writer } = session.opened();
    const thread = startThread('import', { file: folder.file, ...writer.stamp });
    this.open = { thread, dataFile: folder.file };
    try {
      return await this.run('read', { path, entity, today: clock.today() });
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  examine(plan: ImportPlan): Promise<OutputOf<'import.examine'>> {
    return this.run('examine', { plan, today: this.options.clock.today() });
  }

  rehearse(plan: ImportPlan): Promise<OutputOf<'import.rehearse'>> {
    return this.run('rehearse', { plan, today: this.options.clock.today() });
  }

  /** Not one step at a time, since people turn pages faster than they load. */
  async rows(input: ParsedInputOf<'import.rows'>): Promise<OutputOf<'import.rows'>> {
    const thread = this.threadOfOpenFile();
    this.refuseIfRunning();
    return thread.ask('rows', input);
  }

  saveErrors(path: string): Promise<{ rows: number }> {
    return this.run('saveErrors', { path });
  }

  /** Holds the writer, creates a backup before a large import, and commits: all of it can be stopped as one. */
  commit(input: ParsedInputOf<'import.commit'>): Promise<OutputOf<'import.commit'>> {
    const { session, backups, clock } = this.options;
    const thread = this.threadOfOpenFile();
    return this.alone(async (stop) => {
      // Before any other wait: a command in between would invalidate the preview.
      const release = session.current?.writer.hold('import');
      try {
        const { rows } = await this.ask(thread, stop, 'prepare', input);
        if (rows > backupAbove) await backups.make('import');
        // A stop may have been requested during the backup.
        refuseIfStopped(stop);
        const commit = { ...input, today: clock.today(), at: clock.now() };
        return await this.ask(thread, stop, 'commit', commit);
      } finally {
        release?.();
        backups.remind();
      }
    });
  }

  /** Stops the running step soon; it is then refused as stopped. */
  stop(): void {
    if (this.stopping) askToStop(this.stopping);
  }

  /** Discards the file. A running step ends with its thread and changes nothing. */
  async close(): Promise<void> {
    const { open } = this;
    this.open = null;
    await open?.thread.end();
  }

  private run<V extends keyof ImportVerbs>(
    verb: V,
    input: ImportVerbs[V]['input'],
  ): Promise<ImportVerbs[V]['output']> {
    const thread = this.threadOfOpenFile();
    return this.alone((stop) => this.ask(thread, stop, verb, input));
  }

  private ask<V extends keyof ImportVerbs>(
    thread: ImportThread,
    stop: Stop,
    verb: V,
    input: ImportVerbs[V]['input'],
  ): Promise<ImportVerbs[V]['output']> {
    const { announcer } = this.options;
    return thread.ask(verb, input, {
      progress: (done, total) => announcer.progress('import', done, total),
      stop,
    });
  }

  /** The import of the open workspace; one of another workspace is ended. */
  private threadOfOpenFile(): ImportThread {
    const { open } = this;
    if (!open || open.dataFile !== this.options.session.folder?.file) throw notAllowed('import.no-file');
    return open.thread;
  }

  private async alone<T>(work: (stop: Stop) => Promise<T>): Promise<T> {
    this.refuseIfRunning();
    this.stopping = newStop('import.stopped');
    try {
      return await work(this.stopping);
    } finally {
      this.stopping = null;
    }
  }

  private refuseIfRunning(): void {
    if (this.stopping) throw new Refusal('busy', 'error.busy');
  }
}
