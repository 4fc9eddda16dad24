import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import type { ImportKind } from '../../../shared/import/kinds.ts';
import type { ReadingChoices } from '../../../shared/contract/import-reading.ts';
import type { ImportPlan } from '../../../shared/contract/import-plan.ts';
import type { ZonedClock } from '../../domain/clock.ts';
import { notAllowed, Refusal } from '../../domain/refusal.ts';
import type { TableSource } from '../../files/read-table.ts';
import type { ImportVerbs } from '../threads/import-task.ts';
import type { StartThread } from '../threads/kinds.ts';
import type { Thread } from '../threads/protocol.ts';
import { askToStop, isStopped, newStop, refuseIfStopped, type Stop } from '../threads/stop.ts';
import type { Announcer } from './announcer.ts';
import type { Backups } from './backups.ts';
import type { Session } from './session.ts';

export interface ImporterOptions {
  readonly session: Session;
  readonly backups: Backups;
  readonly clock: ZonedClock;
  readonly startThread: StartThread;
  readonly announcer: Announcer;
}

type ImportThread = Thread<ImportVerbs>;

interface OpenFile {
  readonly thread: ImportThread;
  /** The data file of the workspace. */
  readonly dataFile: string;
}

/** Imports of more rows than this are preceded by a backup (data exchange, section 4). */
const backupAbove = 1000;
/** Milliseconds for a reading to notice that it has to stop. */
const stopPatience = 400;

/** The running import: one file, one step at a time, in a thread. */
export class Importer {
  private readonly options: ImporterOptions;
  private open: OpenFile | null = null;
  /** The stop of the running step; null when idle. */
  private stopping: Stop | null = null;
  /** Ends the thread of a reading that hasn't stopped in time. */
  private endOnStop: (() => void) | null = null;

  constructor(options: ImporterOptions) {
    this.options = options;
  }

  read(sources: readonly TableSource[], entity: ImportKind): Promise<ImportVerbs['read']['output']> {
    return this.alone(async (stop) => {
      await this.close();
      const { session, startThread } = this.options;
      const { folder, writer } = session.opened();
      const thread = startThread('import', { file: folder.file, ...writer.stamp });
      this.open = { thread, dataFile: folder.file };
      try {
        return await this.readStoppably(stop, 'read', { sources, entity, ...this.now() });
      } catch (error) {
        await this.close();
        throw error;
      }
    });
  }

  /** Reads the same file by other decisions. */
  reread(choices: ReadingChoices): Promise<ImportVerbs['reread']['output']> {
    return this.alone((stop) => this.readStoppably(stop, 'reread', { choices, ...this.now() }));
  }

  /** Adds files in which ids and names of the first are looked up. */
  join(sources: readonly TableSource[]): Promise<ImportVerbs['join']['output']> {
    return this.alone((stop) => this.readStoppably(stop, 'join', { sources, ...this.now() }));
  }

  rejoin(joins: ImportVerbs['rejoin']['input']['joins']): Promise<ImportVerbs['rejoin']['output']> {
    return this.run('rejoin', { joins, ...this.now() });
  }

  /** A stopped reading discards the file, so its thread can be ended wherever it is. */
  private async readStoppably<V extends 'read' | 'reread' | 'join'>(
    stop: Stop,
    verb: V,
    input: ImportVerbs[V]['input'],
  ): Promise<ImportVerbs[V]['output']> {
    const { thread } = this.openFile();
    this.endOnStop = () => void thread.end();
    try {
      return await this.ask(thread, stop, verb, input);
    } catch (error) {
      if (!isStopped(stop)) throw error;
      await this.close();
      throw notAllowed('import.stopped');
    } finally {
      this.endOnStop = null;
    }
  }

  examine(plan: ImportPlan): Promise<OutputOf<'import.examine'>> {
    return this.run('examine', { plan, ...this.now() });
  }

  rehearse(plan: ImportPlan): Promise<OutputOf<'import.rehearse'>> {
    return this.run('rehearse', { plan, today: this.options.clock.today() });
  }

  private now(): { today: string; zone: string } {
    const { clock } = this.options;
    return { today: clock.today(), zone: clock.zone() };
  }

  /** Not one step at a time, since people turn pages faster than they load. */
  async rows(input: ParsedInputOf<'import.rows'>): Promise<OutputOf<'import.rows'>> {
    const { thread } = this.openFile();
    this.refuseIfRunning();
    return thread.ask('rows', input);
  }

  saveErrors(path: string): Promise<{ rows: number }> {
    return this.run('saveErrors', { path });
  }

  /** Holds the writer, creates a backup before a large import, and commits: all of it can be stopped as one. */
  commit(input: ParsedInputOf<'import.commit'>): Promise<OutputOf<'import.commit'>> {
    const { session, backups, clock } = this.options;
    const { thread } = this.openFile();
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
    const { stopping } = this;
    if (!stopping) return;
    askToStop(stopping);
    setTimeout(() => stopping === this.stopping && this.endOnStop?.(), stopPatience).unref();
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
    const { thread } = this.openFile();
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
  private openFile(): OpenFile {
    const { open } = this;
    if (!open || open.dataFile !== this.options.session.folder?.file) throw notAllowed('import.no-file');
    return open;
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
