import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import { selected } from '../../domain/bulk/bulk.ts';
import { notAllowed } from '../../domain/refusal.ts';
import { doBulk, type BulkDone, type BulkWork } from '../threads/bulk-work.ts';
import type { HistoryOptions } from './history.ts';
import type { Progress } from '../threads/jobs.ts';
import type { Writer } from '../threads/writer.ts';

export interface BulkOptions extends HistoryOptions {
  readonly progress: Progress;
}

/** More deals than this would hold up the window: each takes up to half a millisecond. */
const fewDeals = 50;

/** Acts on many deals: on a few here and at once, on more in a thread while the writer is held. */
export class Bulk {
  private readonly options: BulkOptions;
  private stopping: Int32Array | null = null;

  constructor(options: BulkOptions) {
    this.options = options;
  }

  async rehearse(
    input: ParsedInputOf<'opportunity.rehearseBulk'>,
  ): Promise<OutputOf<'opportunity.rehearseBulk'>> {
    const { act: _, ...outcome } = await this.work({ rehearse: true, input });
    return outcome;
  }

  async run(input: ParsedInputOf<'opportunity.bulk'>): Promise<BulkDone> {
    const done = await this.work({ rehearse: false, input });
    if (done.act !== null) {
      this.options.publish(['opportunity', 'customer', 'tag', 'history']);
      this.options.afterWrite();
    }
    return done;
  }

  /** Lets what is running in a thread end soon; it is then refused as stopped. */
  stop(): void {
    if (this.stopping) Atomics.store(this.stopping, 0, 1);
  }

  private async work(work: BulkWork): Promise<BulkDone> {
    const { connections, clock } = this.options;
    const writer = connections()?.writer;
    if (!writer) throw notAllowed('error.no-workspace');
    const { length } = selected(writer.db, work.input.selection, clock.today());
    return length <= fewDeals ? doBulk(writer, work, () => undefined) : this.inThread(writer, work);
  }

  private async inThread(writer: Writer, work: BulkWork): Promise<BulkDone> {
    const { file, runJob, clock, progress } = this.options;
    const release = writer.hold('bulk');
    const stop = new Int32Array(new SharedArrayBuffer(4));
    this.stopping = stop;
    try {
      const stamp = { today: clock.today(), at: clock.now(), ...writer.stamp };
      return await runJob('bulk', { file: file(), ...stamp, work, stop }, progress);
    } finally {
      this.stopping = null;
      release();
    }
  }
}
