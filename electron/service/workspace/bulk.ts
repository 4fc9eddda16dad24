import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import { selected } from '../../domain/bulk/bulk.ts';
import { doBulk, type BulkDone, type BulkWork } from '../threads/bulk-work.ts';
import type { Progress } from '../threads/protocol.ts';
import { askToStop, newStop, type Stop } from '../threads/stop.ts';
import type { HistoryOptions } from './history.ts';
import type { OpenWorkspace } from './session.ts';

export interface BulkOptions extends HistoryOptions {
  readonly progress: Progress;
}

/** More deals than this would hold up the window: each takes up to half a millisecond. */
const fewDeals = 50;

/** Acts on many deals: on a few here and at once, on more in a thread while the writer is held. */
export class Bulk {
  private readonly options: BulkOptions;
  private stopping: Stop | null = null;

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
      this.options.publish(['opportunity', 'customer', 'tag', 'reason', 'history']);
      this.options.afterWrite();
    }
    return done;
  }

  /** Lets what is running in a thread end soon; it is then refused as stopped. */
  stop(): void {
    if (this.stopping) askToStop(this.stopping);
  }

  private async work(work: BulkWork): Promise<BulkDone> {
    const { workspace, clock } = this.options;
    const { folder, writer } = workspace();
    const { length } = selected(writer.db, work.input.selection, clock.today());
    if (length <= fewDeals) return doBulk(writer, work, () => undefined);
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
