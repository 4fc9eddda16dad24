import type { ImportKind } from '../../../shared/import/kinds.ts';
import { say } from '../../../shared/words/say.ts';

/** What the import dialog knows of a kind of record. A new kind is one more description. */
interface ImportWords {
  /** The kind, as a choice. */
  name(this: void): string;
  title(this: void): string;
  act(this: void, n: number): string;
  done(this: void, n: number): string;
  see(this: void): string;
  /** The heading of the records in a preview. */
  row(this: void): string;
  nameless(this: void): string;
  suspects(this: void, n: number): string;
  suspectsAbout(this: void): string;
  /** Rows have a status, amounts, and columns that are kept beside the record. */
  readonly isDeal: boolean;
}

export const importWords: Readonly<Record<ImportKind, ImportWords>> = {
  opportunity: {
    name: () => say('wizard.of.opportunity'),
    title: () => say('wizard.title'),
    act: (deals) => say('wizard.import', { deals }),
    done: (deals) => say('wizard.done', { deals }),
    see: () => say('wizard.done.see'),
    row: () => say('wizard.rows.deal'),
    nameless: () => say('wizard.rows.no-topic'),
    suspects: (n) => (n === 1 ? say('wizard.suspects.one') : say('wizard.suspects.many', { n })),
    suspectsAbout: () => say('wizard.suspects.about'),
    isDeal: true,
  },
  customer: {
    name: () => say('wizard.of.customer'),
    title: () => say('wizard.title.customer'),
    act: (n) => say('wizard.import.customer', { n }),
    done: (n) => say('wizard.done.customer', { n }),
    see: () => say('wizard.done.see.customer'),
    row: () => say('wizard.rows.customer'),
    nameless: () => say('wizard.rows.no-name'),
    suspects: (n) => say('wizard.suspects.customer', { n }),
    suspectsAbout: () => say('wizard.suspects.about.customer'),
    isDeal: false,
  },
};
