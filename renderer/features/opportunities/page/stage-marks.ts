import { enteredOn, stageLeft } from '../../../../shared/rules/stage-history.ts';
import { inOrder } from '../../../../shared/rules/stage-order.ts';
import { isWordKey, say, sayAny } from '../../../../shared/words/say.ts';
import type { Formats } from '../../../state/locale.ts';
import type { Deal, DealEntry, DealStages, StageOption } from '../offered/deal.ts';

type AskingMove = Exclude<StageOption['move'], 'update' | null>;

/** One chevron of the stage bar. */
export interface StageMark {
  readonly option: StageOption;
  readonly state: 'passed' | 'current' | 'ahead';
  /** The day it was entered, if the deal came by. */
  readonly entered: string | null;
  /** What a click does; null when nothing leads there. */
  readonly act: 'start' | 'move' | null;
  /** Said on hover and on focus: what a click does, or why not. */
  readonly words: string;
}

/** The stage of a deal, or the one it was in when it was closed. */
function placeOf(deal: Deal, entries: readonly DealEntry[]): string | null {
  if (deal.stage) return deal.stage.id;
  if (deal.status === 'not-started') return null;
  return stageLeft(entries);
}

export function markStages(
  deal: Deal,
  { stages }: DealStages,
  entries: readonly DealEntry[],
  formats: Formats,
): StageMark[] {
  const ordered = inOrder(stages);
  const here = placeOf(deal, entries);
  const at = ordered.findIndex(({ stageId }) => stageId === here);
  return ordered.map((option, place) => {
    const state = at < 0 || place > at ? 'ahead' : place === at ? 'current' : 'passed';
    const entered = state === 'ahead' ? null : enteredOn(entries, option.stageId);
    const act = actOf(deal, option, place);
    return { option, state, entered, act, words: wordsOf(deal, option, state, act, formats) };
  });
}

function actOf(deal: Deal, { move }: StageOption, place: number): StageMark['act'] {
  if (deal.status === 'not-started') return place === 0 ? 'start' : null;
  return move === null || move === 'update' ? null : 'move';
}

function wordsOf(
  deal: Deal,
  option: StageOption,
  state: StageMark['state'],
  act: StageMark['act'],
  formats: Formats,
): string {
  if (act === 'start') return say('stages.start');
  if (act === null) {
    const why = whyOf(option);
    return why === '' && state === 'current' ? say('stages.here') : why;
  }
  const { move } = option;
  if (move === null || move === 'update') return '';
  if (option.refusals.length === 0)
    return [say(`stages.${move}`), ...proposals(deal, option, formats)].join(' ');
  return asksOf(move, option);
}

/** What a move still needs, in a few words each; a refusal without a short form is said in full. */
function asksOf(move: AskingMove, { refusals }: StageOption): string {
  const short = (word: string): string => `stages.needs.${word}`;
  const what = refusals.flatMap(({ word }) => {
    const key = short(word);
    return isWordKey(key) ? [sayAny(key, {})] : [];
  });
  const others = refusals.filter(({ word }) => !isWordKey(short(word)));
  return [
    what.length === 0 ? say(`stages.${move}`) : say(`stages.asks.${move}`, { what }),
    ...others.map(({ word, params }) => sayAny(word, params)),
  ].join(' ');
}

function whyOf({ refusals }: StageOption): string {
  return refusals.map(({ word, params }) => sayAny(word, params)).join(' ');
}

function proposals(deal: Deal, { chances, closeDate }: StageOption, { percent, date }: Formats): string[] {
  const changesChances = chances !== null && Number(chances) !== Number(deal.chances ?? -1);
  const changesDate = closeDate !== null && closeDate !== deal.closeDate;
  return [
    ...(changesChances && chances !== null
      ? [`${say('entry.chances', { from: percent(deal.chances), to: percent(chances) })}.`]
      : []),
    ...(changesDate ? [`${say('entry.closeDate.set', { to: date(closeDate, 'weekday') })}.`] : []),
  ];
}

/** What assistive tools are told after the name: where the deal stands, what a click does, or why it does nothing. */
export function markWords({ state, act, words }: StageMark): string {
  if (act !== null) return words;
  return state === 'current' ? say('stages.here') : say('stages.not-reached', { why: words });
}
