import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import { countMoving } from '../../store/customers/references.ts';
import { mergeBy } from '../threads/merge-work.ts';
import type { HistoryOptions } from './history.ts';
import type { OpenWorkspace } from './session.ts';

type Input = ParsedInputOf<'customer.merge'>;
type Merged = OutputOf<'customer.merge'>;

/** More rows than this would block the window: a deal takes up to half a millisecond. */
const few = 50;

/** Merges of customers: a few rows right here, more in a thread while the writer is held. */
export class Merge {
  private readonly options: HistoryOptions;

  constructor(options: HistoryOptions) {
    this.options = options;
  }

  async run(input: Input): Promise<Merged> {
    const { workspace, publish, afterWrite } = this.options;
    const { folder, writer } = workspace();
    const { deals, contacts, contactOf, roles } = countMoving(writer.db, input);
    const isQuick = deals + contacts + contactOf + roles <= few;
    const merged = isQuick ? mergeBy(writer, input) : await this.inThread({ folder, writer }, input);
    publish(['customer', 'opportunity', 'tag', 'history']);
    afterWrite();
    return merged;
  }

  private async inThread(
    { folder, writer }: Pick<OpenWorkspace, 'folder' | 'writer'>,
    input: Input,
  ): Promise<Merged> {
    const { runJob, clock } = this.options;
    const release = writer.hold('merge');
    try {
      const stamp = { today: clock.today(), at: clock.now(), ...writer.stamp };
      return await runJob('merge-customers', { file: folder.file, ...stamp, merge: input });
    } finally {
      release();
    }
  }
}
