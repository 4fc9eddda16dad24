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
  mixed: {
    sentence: ({ heading, value, of, rowNames: rows }) => {
      const kind = of === 'date-order' ? of : 'decimal-sign';
      return value === 'each'
        ? say(`wizard.meaning.mixed.${kind}.each`, { heading, rows })
        : say(`wizard.meaning.mixed.${kind}.one`, { heading });
    },
    question: ({ heading, example }) => say('wizard.ask.decimal', { heading, example }),
    option: (value) => say(value === 'each' ? 'wizard.meaning.mixed.each' : 'wizard.meaning.mixed.one'),
  },
  'time-zone': {
    sentence: ({ heading, value: zone }) =>
      zone === 'written'
        ? say('wizard.meaning.time-zone.written', { heading })
        : say('wizard.meaning.time-zone', { heading, zone }),
    question: ({ heading, example }) => say('wizard.ask.date', { heading, example }),
    option: (zone, reads) =>
      zone === 'written'
        ? say('wizard.meaning.time-zone.option.written', { reads })
        : say('wizard.meaning.time-zone.option', { reads, zone }),
    isOffer: true,
  },
  percent: {
    sentence: ({ heading, value: rule }) => say('wizard.meaning.percent', { heading, rule }),
    question: ({ heading, example }) => say('wizard.ask.decimal', { heading, example }),
    option: (rule, reads) => say('wizard.meaning.percent.option', { reads, rule }),
  },
  currency: {
    sentence: ({ heading, rows, value: currency }) => {
      if (heading === '') return say('wizard.meaning.currency', { rows, currency });
      return currency === 'none'
        ? say('wizard.meaning.currency.none', { heading })
        : say('wizard.meaning.currency.of', { heading, currency });
    },
    question: () => say('wizard.ask.currency'),
    option: (currency, reads) =>
      currency === 'none'
        ? say('wizard.meaning.currency.option.none')
        : say('wizard.meaning.currency.option', { currency, reads }),
  },
  'currency-sign': {
    sentence: ({ heading, of: sign, value: currency }) =>
      currency === 'none'
        ? say('wizard.meaning.sign.none', { heading, sign })
        : say('wizard.meaning.sign', { heading, sign, currency }),
    question: ({ heading, of: sign }) => say('wizard.ask.sign', { heading, sign }),
    option: (currency, reads) =>
      currency === 'none'
        ? say('wizard.meaning.sign.option.none')
        : reads === '' || reads === currency
          ? currency
          : say('wizard.meaning.currency.option', { currency, reads }),
  },
  'second-currency': {
    sentence: ({ value: rule }) => say('wizard.meaning.second', { rule }),
    question: ({ rows, example }) => say('wizard.ask.second', { rows, example }),
    option: (rule, reads) => say('wizard.meaning.second.option', { reads, rule }),
  },
  negative: {
    sentence: ({ heading, rows, value: rule }) => say('wizard.meaning.negative', { heading, rows, rule }),
    question: ({ heading, example }) => say('wizard.ask.decimal', { heading, example }),
    option: (rule) => say('wizard.meaning.negative.option', { rule }),
    isOffer: true,
  },
  'blank-word': {
    sentence: ({ rows, of: word, value: rule }) => say('wizard.meaning.blank-word', { rows, word, rule }),
    question: ({ heading, example }) => say('wizard.ask.decimal', { heading, example }),
    option: (rule) => say('wizard.meaning.blank-word.option', { rule }),
    isOffer: true,
  },
  ...rowWords,
};

const signName = (sign: string): string => (sign === ',' ? 'comma' : 'point');

/** Why a reading is what it is. */
export function groundWords({ about, by }: CellReading, system: string): string {
  if (by === 'default' && readingWords[about].isOffer) return '';
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

type Example = CellReading['choices'][number]['examples'][number];

/** A cell, and what it becomes. */
export function exampleWords({ text, becomes }: Example, formats: Formats): string {
  return say('wizard.meaning.example', { text, becomes: meaningWords(becomes, formats) });
}
