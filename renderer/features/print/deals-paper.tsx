import { useQueries } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { InputOf, OutputOf } from '../../../shared/contract/contract.ts';
import { say } from '../../../shared/words/say.ts';
import { wordsOf } from '../../api/commands.ts';
import { refusalIn } from '../../api/call.ts';
import { amountWidth } from '../../components/amount-width.ts';
import { callOptions, useCall } from '../../api/queries.tsx';
import type { Formats } from '../../state/locale.ts';
import { useFormats } from '../../state/locale.ts';
import type { DealRow } from '../opportunities/deal.ts';
import { dealColumns, shownColumns } from '../opportunities/list/columns.tsx';
import { amountsOf } from '../opportunities/list/deal-list.tsx';
import { useFilterWords } from '../opportunities/list/filter-words.ts';
import { useListState } from '../opportunities/list/list-state.ts';
import { shownFilter, useListView } from '../opportunities/list/list-view.ts';
import type { ListView } from '../opportunities/list/list-view.ts';
import type { PaperProps } from './paper-props.ts';
import { Facts, Sheet } from './sheet.tsx';

/** As many deals as are printed at most: some eighty pages. */
const most = 2000;
const pageSize = 200;

/** Pixels of columns that fit on a sheet that lies on its side, in the size of print. */
const widthOfSheet = 1300;

type Summary = OutputOf<'opportunity.summary'>;

/** The list as it is filtered, sorted and chosen, with its totals. Groups are not printed: their deals are. */
export function DealsPaper({ onReady, onFailed }: PaperProps) {
  const [view, , ready] = useListView();
  return ready && <Deals view={view} onReady={onReady} onFailed={onFailed} />;
}

function Deals({ view, onReady, onFailed }: PaperProps & { readonly view: ListView }) {
  const formats = useFormats();
  const { search } = useListState();
  const { sort, direction } = view;
  const searched = search.trim() === '' ? {} : { search };
  const filter = shownFilter(view.filter, search, formats);
  const summary = useCall('opportunity.summary', { filter });
  const { rows, error } = useRows({ filter, sort, direction }, summary.data?.count);
  const words = useFilterWords({ ...view.filter, ...searched });
  const title = say('rail.opportunities');
  const refused = error ?? summary.error;
  useEffect(() => {
    if (refused) onFailed(wordsOf(refused));
    else if (rows && summary.data && words) onReady(`${title} ${formats.today}`);
  }, [refused, rows, summary.data, words, title, formats.today, onReady, onFailed]);
  if (!rows || !summary.data || !words) return null;
  return (
    <Sheet title={title} lie about={[...words, orderWords(view), ...limitWords(rows, summary.data, formats)]}>
      <Facts facts={totals(summary.data, formats)} />
      <Table rows={rows} view={view} />
      <Notes rows={rows} summary={summary.data} />
    </Sheet>
  );
}

type ListInput = Pick<InputOf<'opportunity.list'>, 'filter' | 'sort' | 'direction'>;

/** Every row up to the limit; null until all are here. */
function useRows(input: ListInput, count: number | undefined) {
  const pages = Math.ceil(Math.min(count ?? 0, most) / pageSize);
  const answers = useQueries({
    queries: Array.from({ length: pages }, (_, index) =>
      callOptions('opportunity.list', { ...input, offset: index * pageSize, limit: pageSize }),
    ),
  });
  const failed = answers.find(({ error }) => error !== null)?.error;
  const complete = count !== undefined && answers.every(({ data }) => data !== undefined);
  return {
    rows: complete ? answers.flatMap(({ data }) => data?.rows ?? []) : null,
    error: failed ? refusalIn(failed) : null,
  };
}

function orderWords({ sort, direction }: ListView): string {
  const column = dealColumns.find((one) => one.sort === sort)?.title ?? sort;
  return say(`print.sort.${direction}`, { column });
}

function totals(summary: Summary, { money, count }: Formats): (readonly [string, string])[] {
  const { base, estimated, weighted } = summary;
  return [
    [say('rail.opportunities'), say('deals.count', { n: summary.count, count: count(summary.count) })],
    [say('deals.estimated'), money({ amount: estimated, currency: base })],
    [say('deals.weighted'), money({ amount: weighted, currency: base })],
  ];
}

interface TableProps {
  readonly rows: readonly DealRow[];
  readonly view: ListView;
}

function Table({ rows, view }: TableProps) {
  const formats = useFormats();
  const columns = shownColumns(view.columns, {
    width: widthOfSheet,
    amount: amountWidth(rows.flatMap(amountsOf), formats),
    idle: idleColumns(rows),
  });
  return (
    <table className="paper-table">
      <thead>
        <tr>
          {columns.map(({ id, title, align }) => (
            <th key={id} scope="col" data-align={align}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            {columns.map(({ id, align, opens, cell }) => (
              <td key={id} data-align={align} data-strong={opens || undefined}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Columns that would say nothing, or the same in every row. */
function idleColumns(rows: readonly DealRow[]): readonly string[] {
  const people = new Set(rows.map(({ salesperson }) => salesperson.id));
  const isTagged = rows.some(({ tags }) => tags.length > 0);
  return [...(people.size > 1 ? [] : ['salesperson']), ...(isTagged ? [] : ['tags'])];
}

interface NotesProps {
  readonly rows: readonly DealRow[];
  readonly summary: Summary;
}

function Notes({ rows, summary }: NotesProps) {
  const formats = useFormats();
  const { base, rateDate } = summary;
  return (
    <footer className="paper-notes">
      {rows.length === 0 && <p>{say('print.none')}</p>}
      {limitWords(rows, summary, formats).map((words) => (
        <p key={words}>
          <b>{words}</b>
        </p>
      ))}
      <p>{say('print.rates', { base, date: formats.date(rateDate, 'long') })}</p>
    </footer>
  );
}

/** Said at both ends of a list that was cut off. */
function limitWords(rows: readonly DealRow[], summary: Summary, { count }: Formats): string[] {
  if (rows.length >= summary.count) return [];
  return [say('print.part', { shown: count(rows.length), count: count(summary.count) })];
}
