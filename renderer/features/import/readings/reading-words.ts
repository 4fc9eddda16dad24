import { assertNever } from '../../../../shared/rules/assert-never.ts';
import { say } from '../../../../shared/words/say.ts';
import type { Formats } from '../../../state/locale.ts';
import type { CellReading, Meaning } from '../plan-choices.ts';
import { rowWords } from './row-words.ts';
import type { ReadingWords } from './words-of-readings.ts';

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
  ...rowWords,
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
