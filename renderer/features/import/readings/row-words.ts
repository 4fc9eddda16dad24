import { say } from '../../../../shared/words/say.ts';
import { newReason, type RowTopic } from '../../../../shared/import/row-topics.ts';
import { isKnownOption, type ReadingWords } from './words-of-readings.ts';

/** What the wizard says about rows that leave open what becomes of them. */
export const rowWords: Readonly<Record<RowTopic, ReadingWords>> = {
  'closed-undated': {
    sentence: ({ rows }) => say('wizard.rows.undated', { rows }),
    question: ({ rows }) => say('wizard.ask.undated', { rows }),
    option: (value, reads) =>
      isKnownOption(value, ['estimated', 'skip']) ? say(`wizard.ask.undated.${value}`) : reads,
  },
  'won-worthless': {
    sentence: ({ rows, value }) =>
      say('wizard.rows.worthless', { rows, taken: value === 'estimate' ? 'estimate' : 'other' }),
    question: ({ rows }) => say('wizard.ask.worthless', { rows }),
    option: (value) =>
      isKnownOption(value, ['estimate', 'zero', 'skip']) ? say(`wizard.ask.worthless.${value}`) : value,
  },
  'inactive-customer': {
    sentence: ({ rows }) => say('wizard.ask.inactive-customer', { rows }),
    question: ({ rows }) => say('wizard.ask.inactive-customer', { rows }),
    option: (value) =>
      isKnownOption(value, ['activate', 'skip']) ? say(`wizard.ask.inactive-customer.${value}`) : value,
  },
  'inactive-person': {
    sentence: ({ rows }) => say('wizard.ask.inactive-person', { rows }),
    question: ({ rows }) => say('wizard.ask.inactive-person', { rows }),
    option: (value) =>
      isKnownOption(value, ['rep', 'activate', 'skip']) ? say(`wizard.ask.inactive-person.${value}`) : value,
  },
  'shared-key': {
    sentence: ({ rows, reads: example }) => say('wizard.ask.shared-key', { rows, example }),
    question: ({ rows, example }) => say('wizard.ask.shared-key', { rows, example }),
    option: (value) =>
      isKnownOption(value, ['first', 'last', 'each']) ? say(`wizard.ask.shared-key.${value}`) : value,
  },
  numbers: {
    sentence: ({ rows, value }) =>
      say('wizard.rows.numbers', { rows, taken: value === 'match' ? 'match' : 'other' }),
    question: ({ rows, example }) => say('wizard.ask.numbers', { rows, example }),
    option: (value) => (isKnownOption(value, ['match', 'new']) ? say(`wizard.ask.numbers.${value}`) : value),
  },
  choice: {
    sentence: ({ heading, of, reads }) => say('wizard.rows.choice', { heading, of, reads }),
    question: ({ heading, of, rows }) => say('wizard.ask.choice', { heading, of, rows }),
    option: (_, reads) => reads,
  },
  reason: {
    sentence: ({ heading, of, value, reads }) =>
      value === newReason
        ? say('wizard.rows.reason.new', { heading, of })
        : say('wizard.rows.choice', { heading, of, reads }),
    question: ({ heading, of, rows }) => say('wizard.ask.choice', { heading, of, rows }),
    option: (value, reads) => (value === newReason ? say('wizard.ask.reason.new', { reads }) : reads),
  },
  alike: {
    sentence: ({ heading, rows }) => say('wizard.ask.alike', { heading, rows }),
    question: ({ heading, rows }) => say('wizard.ask.alike', { heading, rows }),
    option: (value) => (isKnownOption(value, ['use', 'ask']) ? say(`wizard.ask.alike.${value}`) : value),
  },
  'alike-states': {
    sentence: ({ rows }) => say('wizard.ask.alike-states', { rows }),
    question: ({ rows }) => say('wizard.ask.alike-states', { rows }),
    option: (value) =>
      isKnownOption(value, ['use', 'ask']) ? say(`wizard.ask.alike-states.${value}`) : value,
  },
  cycle: {
    sentence: ({ of }) => say('wizard.ask.cycle-of', { of }),
    question: ({ of }) => say('wizard.ask.cycle-of', { of }),
    option: (value, reads) => (value === 'new' ? say('wizard.ask.cycle-of.new') : reads),
  },
};
