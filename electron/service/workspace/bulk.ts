import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import type { Topic } from '../../../shared/contract/events.ts';
import { countOf, doBulk, type BulkDone, type BulkName, type BulkWork } from '../threads/bulk-work.ts';
import type { Progress } from '../threads/protocol.ts';
import { askToStop, newStop, type Stop } from '../threads/stop.ts';
import type { HistoryOptions } from './history.ts';
import type { OpenWorkspace } from './session.ts';

export interface BulkOptions extends HistoryOptions {
  readonly progress: Progress;
}

/** More records than this would block the window: each takes up to half a millisecond. */
const few = 50;

/** The topics to publish when many records of a kind were changed. */
const written: Readonly<Record<BulkName, readonly Topic[]>> = {
  opportunity: ['opportunity', 'customer', 'tag', 'reason', 'history'],
  customer: ['customer', 'opportunity', 'tag', 'history'],
};

/** Bulk actions: a few records right here, more in a thread while the writer is held. */
export class Bulk {
  private readonly options: BulkOptions;
  private stopping: Stop | null = null;

  constructor(options: BulkOptions) {
    this.options = options;
  }

  async rehearse<N extends BulkName>(
    kind: N,
    input: ParsedInputOf<`${N}.rehearseBulk`>,
  ): Promise<Omit<BulkDone<N>, 'act'>> {
    const { act: _, ...outcome } = await this.work({ kind, rehearse: true, input } as BulkWork);
    return outcome as Omit<BulkDone<N>, 'act'>;
  }

  async run<N extends BulkName>(kind: N, input: ParsedInputOf<`${N}.bulk`>): Promise<BulkDone<N>> {
    const done = await this.work({ kind, rehearse: false, input } as BulkWork);
    if (done.act !== null) {
      this.options.publish(written[kind]);
      this.options.afterWrite();
    }
    return done as BulkDone<N>;
  }

  /** Stops a running thread soon; the action is then refused as stopped. */
  stop(): void {
    if (this.stopping) askToStop(this.stopping);
  }

  private async work(work: BulkWork): Promise<BulkDone> {
    const { workspace, clock } = this.options;
    const { folder, writer } = workspace();
    const isQuick = countOf({ db: writer.db, today: clock.today() }, work) <= few;
    if (isQuick) return doBulk(writer, work, () => undefined);
    return this.inThread({ folder, writer }, work);
  }

  private async inThread(
    { folder, writer }: Pick<OpenWorkspace, 'folder' | 'writer'>,
    work: BulkWork,
  ): Promise<BulkDone> {
    const { runJob, clock, progress } = this.options;
    const release = writer.hold('bulk');
    const stop = newStop('bulk.stopped');
    this.stopping = stop;
    try {
      const stamp = { today: clock.today(), at: clock.now(), ...writer.stamp };
      return await runJob('bulk', { file: folder.file, ...stamp, work }, { progress, stop });
    } finally {
      this.stopping = null;
      release();
    }
  }
}
