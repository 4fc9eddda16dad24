import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import { topics, type Topic } from '../../../shared/contract/events.ts';
import type { Clock } from '../../domain/clock.ts';
import { isLargeTurn, redo, undo } from '../../domain/history.ts';
import { notAllowed } from '../../domain/refusal.ts';
import type { RunJob } from '../threads/jobs.ts';
import type { Connections } from '../calls/router.ts';

export interface HistoryOptions {
  readonly connections: () => Pick<Connections, 'writer'> | null;
  /** The data file of the open workspace. */
  readonly file: () => string;
  readonly runJob: RunJob;
  readonly clock: Clock;
  readonly publish: (topics: readonly Topic[]) => void;
  readonly afterWrite: () => void;
}

type Undone = OutputOf<'history.undo'>;
type Turn = ParsedInputOf<'history.undo'> | 'redo';

/** Undo and redo: small acts here and at once, large ones (an import) in a thread while the writer is held. */
export class History {
  private readonly options: HistoryOptions;

  constructor(options: HistoryOptions) {
    this.options = options;
  }

  undo(input: ParsedInputOf<'history.undo'>): Promise<Undone> {
    return this.turn(input);
  }

  redo(): Promise<Undone> {
    return this.turn('redo');
  }

  private async turn(turn: Turn): Promise<Undone> {
    const { connections, publish, afterWrite } = this.options;
    const writer = connections()?.writer;
    if (!writer) throw notAllowed('error.no-workspace');
    const { value, changed } = isLargeTurn(writer.db, turn)
      ? await this.inThread(writer, turn)
      : writer.run('none', (act) => (turn === 'redo' ? redo(act) : undo(act, turn)));
    if (changed) {
      publish([...topics]);
      afterWrite();
    }
    return value;
  }

  private async inThread(
    writer: Connections['writer'],
    turn: Turn,
  ): Promise<{ value: Undone; changed: boolean }> {
    const { file, runJob, clock } = this.options;
    const release = writer.hold('history');
    try {
      const at = clock.now();
      return await runJob('turn-history', { file: file(), today: clock.today(), at, ...writer.stamp, turn });
    } finally {
      release();
    }
  }
}
