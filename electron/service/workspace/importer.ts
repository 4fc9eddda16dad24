import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import type { ImportPlan } from '../../../shared/contract/import-plan.ts';
import type { Clock } from '../../domain/clock.ts';
import { notAllowed, Refusal } from '../../domain/refusal.ts';
import type { Announcer } from './announcer.ts';
import type { Backups } from './backups.ts';
import type { Session } from './session.ts';
import type { StartThread } from '../threads/thread.ts';
import { openImport, type ImportLink } from '../threads/import-link.ts';
import type { ImportVerb, ImportVerbs } from '../threads/import-task.ts';

export interface ImporterOptions {
  readonly session: Session;
  readonly backups: Backups;
  readonly clock: Clock;
  /** Null imports in this thread. */
  readonly startThread: StartThread | null;
  readonly announcer: Announcer;
}

/** Imports of more rows than this are preceded by a backup (data exchange, section 4). */
const backupAbove = 1000;

/** The import that is under way: one file, one thing at a time, in a thread beside the window. */
export class Importer {
  private readonly options: ImporterOptions;
  private readonly stopping = new Int32Array(new SharedArrayBuffer(4));
  private link: ImportLink | null = null;
  private running = false;

  constructor(options: ImporterOptions) {
    this.options = options;
  }

  async read(path: string): Promise<ImportVerbs['read']['output']> {
    this.refuseIfRunning();
    await this.close();
    const { session, startThread } = this.options;
    const { folder, connections } = session;
    if (!folder || !connections) throw notAllowed('error.no-workspace');
    const stop = this.stopping;
    this.link = openImport(startThread, { file: folder.file, stop, ...connections.writer.stamp });
    try {
      return await this.run('read', { path, today: this.options.clock.today() });
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

  rows(input: ParsedInputOf<'import.rows'>): Promise<OutputOf<'import.rows'>> {
    return this.run('rows', input);
  }

  saveErrors(path: string): Promise<{ rows: number }> {
    return this.run('saveErrors', { path });
  }

  /** Holds the writer, makes a backup before a large import, and commits: one piece of work, stopped as one. */
  commit(input: ParsedInputOf<'import.commit'>): Promise<OutputOf<'import.commit'>> {
    const { session, backups, clock } = this.options;
    const link = this.linkToOpenFile();
    return this.alone(async () => {
      // Before anything else is waited for: a command in between would make the rehearsal stale.
      const release = session.connections?.writer.hold('import');
      try {
        const { rows } = await this.ask(link, 'prepare', input);
        if (rows > backupAbove) await backups.make('import');
        this.refuseIfStopped();
        return await this.ask(link, 'commit', { ...input, today: clock.today(), at: clock.now() });
      } finally {
        release?.();
        backups.remind();
      }
    });
  }

  /** Lets what is running end soon; it is then refused as stopped. */
  stop(): void {
    if (this.running) Atomics.store(this.stopping, 0, 1);
  }

  /** Forgets the file. What is running ends with its thread and leaves nothing behind. */
  async close(): Promise<void> {
    const { link } = this;
    this.link = null;
    await link?.close();
  }

  private run<V extends ImportVerb>(
    verb: V,
    input: ImportVerbs[V]['input'],
  ): Promise<ImportVerbs[V]['output']> {
    const link = this.linkToOpenFile();
    return this.alone(() => this.ask(link, verb, input));
  }

  private ask<V extends ImportVerb>(
    link: ImportLink,
    verb: V,
    input: ImportVerbs[V]['input'],
  ): Promise<ImportVerbs[V]['output']> {
    const { announcer } = this.options;
    return link.run(verb, input, (done, total) => announcer.progress('import', done, total));
  }

  /** The import of the workspace that is open; one of another workspace is over. */
  private linkToOpenFile(): ImportLink {
    if (!this.link || this.link.file !== this.options.session.folder?.file)
      throw notAllowed('import.no-file');
    return this.link;
  }

  private async alone<T>(work: () => Promise<T>): Promise<T> {
    this.refuseIfRunning();
    this.running = true;
    Atomics.store(this.stopping, 0, 0);
    try {
      return await work();
    } finally {
      this.running = false;
    }
  }

  /** A stop asked for while a backup was made. */
  private refuseIfStopped(): void {
    if (Atomics.load(this.stopping, 0) === 1) throw notAllowed('import.stopped');
  }

  private refuseIfRunning(): void {
    if (this.running) throw new Refusal('busy', 'error.busy');
  }
}
