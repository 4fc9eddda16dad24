import { assertNever } from '../../../../shared/rules/assert-never.ts';
import { say } from '../../../../shared/words/say.ts';
import type { Formats } from '../../../state/locale.ts';
import type { CellReading, Meaning } from '../plan-choices.ts';

/** A reading as people see it. */
interface Shown {
  /** The heading of the column; blank for the file as a whole. */
  readonly heading: string;
  readonly value: string;
  readonly rows: number;
  /** The cells it is about, for example a currency sign. */
  readonly of: string;
}

/** What the wizard says about a kind of reading. A new kind is one more description. */
interface ReadingWords {
  /** What was decided, as a sentence. */
  sentence(this: void, shown: Shown): string;
  /** What is asked while nothing is decided. `example`: a cell. */
  question(this: void, shown: Omit<Shown, 'value'> & { readonly example: string }): string;
  /** A choice. `reads`: what the example becomes; blank without an example. */
  option(this: void, value: string, reads: string): string;
}

export const readingWords: Readonly<Record<CellReading['about'], ReadingWords>> = {
  'date-order': {
    sentence: ({ heading, value: order }) => say('wizard.meaning.date-order', { heading, order }),
    question: ({ heading, example }) => say('wizard.ask.date', { heading, example }),
    option: (order, reads) => say('wizard.ask.date.option', { reads, order }),
  },
  'decimal-sign': {
    sentence: ({ heading, value }) => say('wizard.meaning.decimal-sign', { heading, sign: signName(value) }),
    question: ({ heading, example }) => say('wizard.ask.decimal', { heading, example }),
    option: (value, reads) => say('wizard.ask.decimal.option', { reads, sign: signName(value) }),
  },
  currency: {
    sentence: ({ rows, value: currency }) => say('wizard.meaning.currency', { rows, currency }),
    question: () => say('wizard.ask.currency'),
    option: (value) => value,
  },
};

const signName = (sign: string): string => (sign === ',' ? 'comma' : 'point');

/** Why a reading is what it is. */
export function groundWords(by: CellReading['by'], system: string): string {
  return by === 'system' ? say('wizard.meaning.by.system', { system }) : say(`wizard.meaning.by.${by}`);
}

/** What a cell becomes. */
export function meaningWords(meaning: Meaning, { date, money, percent, numbers }: Formats): string {
  switch (meaning.kind) {
    case 'date':
      return date(meaning.date, 'long');
    case 'number':
      // Always with decimals: "1.12" and "1,120" alone would repeat the question.
      return new Intl.NumberFormat(numbers, { minimumFractionDigits: 2, maximumFractionDigits: 4 }).format(
        Number(meaning.number),
      );
    case 'money':
      return money(meaning);
    case 'percent':
      return percent(meaning.percent);
    case 'text':
      return meaning.text;
    case 'blank':
      return say('wizard.meaning.blank');
    case 'error':
      return say('wizard.meaning.error');
    default:
      return assertNever(meaning);
  }
}
