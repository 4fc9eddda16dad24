import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import { topics, type Topic } from '../../../shared/contract/events.ts';
import type { Clock } from '../../domain/clock.ts';
import { isLargeTurn } from '../../domain/history.ts';
import type { RunJob } from '../threads/job-runner.ts';
import { turnBy, type Turn } from '../threads/turn.ts';
import type { OpenWorkspace } from './session.ts';

export interface HistoryOptions {
  /** Throws when none is open. */
  readonly workspace: () => Pick<OpenWorkspace, 'folder' | 'writer'>;
  readonly runJob: RunJob;
  readonly clock: Clock;
  readonly publish: (topics: readonly Topic[]) => void;
  readonly afterWrite: () => void;
}

type Undone = OutputOf<'history.undo'>;

/** Undo and redo: small actions right here, large ones (an import) in a thread while the writer is held. */
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
    const { workspace, publish, afterWrite } = this.options;
    const { folder, writer } = workspace();
    const { value, changed } = isLargeTurn(writer.db, turn)
      ? await this.inThread({ folder, writer }, turn)
      : turnBy(writer, turn);
    if (changed) {
      publish([...topics]);
      afterWrite();
    }
    return value;
  }

  private async inThread(
    { folder, writer }: Pick<OpenWorkspace, 'folder' | 'writer'>,
    turn: Turn,
  ): Promise<{ value: Undone; changed: boolean }> {
    const { runJob, clock } = this.options;
    const release = writer.hold('history');
    try {
      const stamp = { today: clock.today(), at: clock.now(), ...writer.stamp };
      return await runJob('turn-history', { file: folder.file, ...stamp, turn });
    } finally {
      release();
    }
  }
}
