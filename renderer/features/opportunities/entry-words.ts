import { say } from '../../../shared/words/say.ts';
import type { Formats } from '../../state/locale.ts';
import { stageName } from '../../components/show/stage-name.ts';
import type { DealEntry } from './offered/deal.ts';

/** One entry of the history as text. */
export interface ToldEntry {
  readonly entry: DealEntry;
  readonly title: string;
  /** Other changes, each a short sentence. */
  readonly details: readonly string[];
}

/** A deal's history as text, newest first. */
export function tellEntries(entries: readonly DealEntry[], formats: Formats): ToldEntry[] {
  const inOrder = [...entries].sort((a, b) => a.sequence - b.sequence);
  return inOrder
    .map((entry, place) => tell(entry, inOrder[place - 1], visitDays(inOrder, place), formats))
    .reverse();
}

/** Days in the stage before this entry, including its updates. */
function visitDays(inOrder: readonly DealEntry[], place: number): number {
  const before = inOrder.slice(0, place);
  const entered = before.findLastIndex((entry) => entersStage(entry));
  return before.slice(Math.max(0, entered)).reduce((days, entry) => days + entry.daysOpen, 0);
}

const entering = new Set(['Started', 'Next', 'Previous', 'Skipped', 'Jumped', 'Restarted', 'Reopened']);

function entersStage(entry: DealEntry): boolean {
  return entering.has(entry.action);
}

function tell(entry: DealEntry, before: DealEntry | undefined, days: number, formats: Formats): ToldEntry {
  const changes = before ? changesBetween(before, entry, formats) : firstValues(entry, formats);
  const stay = before?.stage && before.stage.id !== entry.stage?.id ? [stayed(before.stage, days)] : [];
  const title = titleOf(entry, before, formats);
  if (title !== null) return { entry, title, details: [...stay, ...closingWords(entry), ...changes] };
  const [first = say('entry.Updated'), ...others] = changes;
  return { entry, title: first, details: others };
}

function stayed(stage: NonNullable<DealEntry['stage']>, n: number): string {
  return say('entry.stayed', { n, stage: stageName(stage) });
}

/** The action; null when the changed value itself is the news. */
function titleOf(entry: DealEntry, before: DealEntry | undefined, formats: Formats): string | null {
  const stage = entry.stage ? stageName(entry.stage) : '';
  switch (entry.action) {
    case 'Recorded':
      return before ? null : say('entry.Recorded');
    case 'Updated':
      return null;
    case 'Started':
      return say('entry.Started', { stage });
    case 'Next':
    case 'Previous':
      return say('entry.moved', { stage });
    case 'Skipped':
      return say('entry.Skipped', { stage });
    case 'Jumped':
      return say('entry.Jumped', { stage });
    case 'Restarted':
      return say('entry.Restarted', { cycle: entry.cycle?.name ?? '', stage });
    case 'Held':
      return say('entry.Held');
    case 'Resumed':
      return say('entry.Resumed');
    case 'Won':
    case 'Lost':
      return closingTitle(entry, formats);
    case 'Reopened':
      return entry.stage ? say('entry.Reopened', { stage }) : say('entry.Reopened.notStarted');
  }
}

function closingTitle(entry: DealEntry, formats: Formats): string {
  const outcome = entry.action === 'Won' ? 'Won' : 'Lost';
  const { closing } = entry;
  if (!closing || outcome === 'Lost') return say(`entry.${outcome}`);
  return say('entry.Won.with', { money: formats.money(closing.actualRevenue) });
}

function closingWords({ closing }: DealEntry): string[] {
  if (!closing) return [];
  return [
    say('entry.reason', { reason: closing.reason }),
    say('entry.closedBy', { name: closing.closedBy }),
    ...(closing.description ? [closing.description] : []),
    ...(closing.superseded ? [say('entry.superseded')] : []),
  ];
}

function firstValues(entry: DealEntry, formats: Formats): string[] {
  return [
    ...(entry.estimatedRevenue
      ? [say('entry.revenue.set', { to: formats.money(entry.estimatedRevenue) })]
      : []),
    ...(entry.closeDate
      ? [say('entry.closeDate.set', { to: formats.date(entry.closeDate, 'weekday') })]
      : []),
    say('entry.salesperson.set', { to: entry.salesperson.name }),
  ];
}

/** Every changed value, from -> to. */
function changesBetween(before: DealEntry, entry: DealEntry, formats: Formats): string[] {
  const closing = entry.action === 'Won' || entry.action === 'Lost';
  return [
    ...revenueChange(before, entry, formats),
    ...(closing ? [] : percentChange(before, entry, formats)),
    ...dateChange(before, entry, formats),
    ...(closing ? [] : weightedChange(before, entry, formats)),
    ...(before.category === entry.category || closing
      ? []
      : [fromTo('category', say(`category.${before.category}`), say(`category.${entry.category}`))]),
    ...(before.salesperson.id === entry.salesperson.id
      ? []
      : [fromTo('salesperson', before.salesperson.name, entry.salesperson.name)]),
    ...(before.customer.id === entry.customer.id
      ? []
      : [fromTo('customer', before.customer.name, entry.customer.name)]),
  ];
}

type ToldField = 'revenue' | 'chances' | 'closeDate' | 'weighted' | 'category' | 'salesperson' | 'customer';

function fromTo(field: ToldField, from: string, to: string): string {
  return say(`entry.${field}`, { from, to }).replace(' → ', '\u00a0→\u00a0');
}

function revenueChange(before: DealEntry, entry: DealEntry, formats: Formats): string[] {
  const [was, is] = [before.estimatedRevenue, entry.estimatedRevenue];
  if (was?.amount === is?.amount && was?.currency === is?.currency) return [];
  if (!is) return [say('entry.revenue.cleared')];
  if (!was) return [say('entry.revenue.set', { to: formats.money(is) })];
  if (was.currency !== is.currency) return [fromTo('revenue', formats.money(was), formats.money(is))];
  return [fromTo('revenue', formats.money(was), formats.money(is))];
}

function percentChange(before: DealEntry, entry: DealEntry, formats: Formats): string[] {
  if (before.chances === entry.chances || entry.chances === null) return [];
  const to = formats.percent(entry.chances);
  if (before.chances === null) return [say('entry.chances.set', { to })];
  return [fromTo('chances', bare(formats.percent(before.chances)), to)];
}

function dateChange(before: DealEntry, entry: DealEntry, formats: Formats): string[] {
  if (before.closeDate === entry.closeDate) return [];
  if (entry.closeDate === null) return [say('entry.closeDate.cleared')];
  const to = formats.date(entry.closeDate, 'weekday');
  if (before.closeDate === null) return [say('entry.closeDate.set', { to })];
  return [fromTo('closeDate', formats.date(before.closeDate, 'weekday'), to)];
}

function weightedChange(before: DealEntry, entry: DealEntry, formats: Formats): string[] {
  const currency = entry.estimatedRevenue?.currency;
  if (before.weighted === entry.weighted || entry.weighted === null || !currency) return [];
  const to = formats.money({ amount: entry.weighted, currency });
  if (before.weighted === null || before.estimatedRevenue?.currency !== currency) {
    return [say('entry.weighted.set', { to })];
  }
  return [fromTo('weighted', formats.money({ amount: before.weighted, currency }), to)];
}

/** "40" of "40 %": the sign appears once, after the arrow. */
function bare(percent: string): string {
  return percent.replace(/[\s\u00a0\u202f]*%[\s\u00a0\u202f]*/u, '');
}
