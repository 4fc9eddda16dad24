import type { WordParams } from '../contract/envelope.ts';

/**
 * The reason for a refusal. `word` is a key of the catalogue, `params` are its parameters (dates as `YYYY-MM-DD`,
 * amounts and counts as numbers), and `field` names the input to correct.
 */
export interface Refusal {
  readonly word: RefusalWord;
  readonly params: WordParams;
  readonly field?: string;
}

/** Every refusal of the rules with the names of its parameters, so that a test can compare the catalogue with it. */
export const refusalWords = {
  'move.not-started': [],
  'move.on-hold': [],
  'move.closed': [],
  'move.date-missing': [],
  'move.date-before-last': ['last'],
  'move.date-in-future': ['today'],
  'move.date-after-last': ['last'],
  'move.no-higher-stage': [],
  'move.no-lower-stage': [],
  'move.same-stage': ['stage'],
  'move.stage-unknown': [],
  'move.not-next': ['stage'],
  'move.not-previous': ['stage'],
  'move.skip-not-offered': ['stage'],
  'move.skip-not-allowed': ['stage', 'blocking'],
  'move.jump-not-offered': ['stage'],
  'move.jump-not-lower': ['stage'],
  'move.revenue-missing': [],
  'move.chances-missing': [],
  'move.close-date-missing': [],
  'move.close-date-before-change': ['closeDate', 'dateOfChange'],
  'move.quote-required': ['stage'],
  'move.items-open': ['count'],
  'start.already-started': [],
  'start.closed': [],
  'start.cycle-missing': [],
  'start.cycle-blocked': [],
  'start.cycle-empty': [],
  'update.closed': [],
  'update.revenue-cleared': [],
  'update.close-date-cleared': [],
  'hold.not-started': [],
  'hold.already': [],
  'hold.closed': [],
  'resume.not-on-hold': [],
  'close.already-closed': [],
  'close.reason-missing': [],
  'close.reason-other-outcome': [],
  'close.reason-blocked': [],
  'close.date-missing': [],
  'close.date-in-future': ['today'],
  'close.date-after-last': ['last'],
  'close.revenue-missing': [],
  'close.revenue-negative': [],
  'reopen.not-closed': [],
  'redate.not-ahead': ['today'],
  'delete.open': [],
  'change-cycle.not-started': [],
  'change-cycle.on-hold': [],
  'change-cycle.closed': [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type RefusalWord = keyof typeof refusalWords;

export function refuse(word: RefusalWord, params: Refusal['params'] = {}, field?: string): Refusal {
  return field === undefined ? { word, params } : { word, params, field };
}
