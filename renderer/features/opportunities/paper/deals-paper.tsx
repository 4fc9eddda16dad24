import { useEffect } from 'react';
import type { OutputOf } from '../../../../shared/contract/contract.ts';
import { say } from '../../../../shared/words/say.ts';
import { wordsOf } from '../../../commands/refusals.ts';
import { useCall } from '../../../api/queries.tsx';
import type { Formats } from '../../../state/locale.ts';
import { useFormats } from '../../../state/locale.ts';
import { dealColumns } from '../list/columns.tsx';
import { useFilterWords } from '../offered/filter-words.ts';
import { useListState } from '../list/list-state.ts';
import { shownFilter, useListView } from '../list/list-view.ts';
import type { ListView } from '../list/list-view.ts';
import { totalsOf } from '../list/totals.ts';
import { useSections } from './deals-sections.ts';
import type { Sections } from './deals-sections.ts';
import { DealsTable } from './deals-table.tsx';
import type { PaperProps } from '../../../components/paper/paper-props.ts';
import { Facts, Sheet } from '../../../components/paper/sheet.tsx';

type Summary = OutputOf<'opportunity.summary'>;

/** The list as it is filtered, sorted, grouped and chosen, with its totals. */
export function DealsPaper({ onReady, onFailed }: PaperProps) {
  const [view, , ready] = useListView();
  return ready && <Deals view={view} onReady={onReady} onFailed={onFailed} />;
}

function Deals({ view, onReady, onFailed }: PaperProps & { readonly view: ListView }) {
  const formats = useFormats();
  const { search, closedGroups } = useListState();
  const { sort, direction, group } = view;
  const searched = search.trim() === '' ? {} : { search };
  const filter = shownFilter(view.filter, search, formats);
  const summary = useCall('opportunity.summary', { filter });
  const list = useSections({ filter, sort, direction }, group, closedGroups, summary.data?.count);
  const words = useFilterWords({ ...view.filter, ...searched });
  const title = say('rail.opportunities');
  const refused = list.error ?? summary.error;
  const isThere = list.data !== null && summary.data !== undefined && words !== null;
  useEffect(() => {
    if (refused) onFailed(wordsOf(refused));
    else if (isThere) onReady(`${title} ${formats.today}`);
  }, [refused, isThere, title, formats.today, onReady, onFailed]);
  if (!list.data || !summary.data || !words) return null;
  return (
    <Sheet title={title} lie about={[...words, ...orderWords(view), ...limitWords(list.data, formats)]}>
      <Facts facts={totals(summary.data, formats)} />
      <DealsTable view={view} list={list.data} />
      <Notes list={list.data} summary={summary.data} />
    </Sheet>
  );
}

function orderWords({ sort, direction, group }: ListView): string[] {
  const column = dealColumns.find((one) => one.sort === sort)?.title ?? sort;
  const sorted = say(`print.sort.${direction}`, { column });
  return group === null ? [sorted] : [say('print.group', { column: say(`deals.group.${group}`) }), sorted];
}

function totals(summary: Summary, formats: Formats): (readonly [string, string])[] {
  const { money, count } = formats;
  return [
    [say('rail.opportunities'), say('deals.count', { n: summary.count, count: count(summary.count) })],
    ...totalsOf(summary, formats).map(
      ({ label, amount }) => [label, money({ amount, currency: summary.base })] as const,
    ),
  ];
}

interface NotesProps {
  readonly list: Sections;
  readonly summary: Summary;
}

function Notes({ list, summary }: NotesProps) {
  const formats = useFormats();
  const { base, rateDate } = summary;
  return (
    <footer className="paper-notes">
      {summary.count === 0 && <p>{say('print.none')}</p>}
      {limitWords(list, formats).map((words) => (
        <p key={words}>
          <b>{words}</b>
        </p>
      ))}
      <p>{say('print.rates', { base, date: formats.date(rateDate, 'long') })}</p>
    </footer>
  );
}

/** Said at both ends of a list that was cut off. */
function limitWords({ shown, wanted }: Sections, { count }: Formats): string[] {
  if (shown >= wanted) return [];
  return [say('print.part', { shown: count(shown), count: count(wanted) })];
}
