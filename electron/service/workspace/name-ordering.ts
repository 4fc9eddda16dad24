import type { Topic } from '../../../shared/contract/events.ts';
import { reorderNames, staleLocale } from '../../store/names/derive-all.ts';
import { hasManyNames } from '../../store/names/ranks.ts';
import { jobRunner } from '../threads/job-runner.ts';
import type { StartThread } from '../threads/kinds.ts';
import type { Log } from '../threads/log.ts';
import type { OpenWorkspace } from './session.ts';

interface NameOrderingOptions {
  /** The locale in whose order names are listed; null where that of the file stays. */
  readonly locale: () => string | null;
  readonly startThread: StartThread;
  readonly log: Log;
  readonly publish: (topics: readonly Topic[]) => void;
}

/** What lists by name show. */
const listed = ['opportunity', 'customer', 'salesperson', 'tag'] as const satisfies readonly Topic[];

/** Keeps the names of a workspace in the order of the region, of which a new one or a new collation makes another. */
export class NameOrdering {
  private readonly options: NameOrderingOptions;
  private running: Promise<void> = Promise.resolve();

  constructor(options: NameOrderingOptions) {
    this.options = options;
  }

  /** A few names are put in order here, many in a thread while the writer is held. A failure leaves the old order. */
  begin(open: Pick<OpenWorkspace, 'folder' | 'writer'>): void {
    const { db } = open.writer;
    const { log, publish, locale: wanted } = this.options;
    const earlier = this.running;
    this.running = earlier
      .then(async () => {
        const locale = db.open ? staleLocale(db, wanted()) : null;
        if (locale === null) return;
        await this.order(open, locale);
        publish(listed);
      })
      .catch((error: unknown) => log('warn', `order of names: ${String(error)}`));
  }

  /** Settles when nothing is being put in order. Never rejects. */
  settled(): Promise<void> {
    return this.running;
  }

  private async order(
    { folder, writer }: Pick<OpenWorkspace, 'folder' | 'writer'>,
    locale: string,
  ): Promise<void> {
    const release = writer.hold('order of names');
    try {
      if (!hasManyNames(writer.db)) reorderNames(writer.db, locale);
      else await jobRunner(this.options.startThread)('reorder-names', { file: folder.file, locale });
    } finally {
      release();
    }
  }
}
