import { useEffect } from 'react';
import { say } from '../../../../shared/words/say.ts';
import { wordsOf } from '../../../commands/refusals.ts';
import { useReading } from '../../../api/queries.tsx';
import { useFormats } from '../../../state/locale.ts';
import type { PaperProps } from '../../paper/paper-props.ts';
import { Facts, Sheet } from '../../paper/sheet.tsx';
import { filtersFor, lostOf, shownFields, useWithCustom } from '../custom/with-custom.ts';
import { useFilterWords } from '../filters/filter-words.ts';
import type { GroupBy, ListKind, ListPaper as PaperOf, ListTypes } from '../list-kind.ts';
import { useListView } from '../views/kept-view.ts';
import { useSections } from './sections.ts';
import type { Sections } from './sections.ts';
import { PaperTable } from './table.tsx';

interface ListPaperProps<T extends ListTypes, Summary> extends PaperProps {
  readonly kind: ListKind<T>;
  readonly paper: PaperOf<T, Summary>;
}

/** The list with its current filter, order, groups and columns, and its totals. */
export function ListPaper<T extends ListTypes, Summary>(props: ListPaperProps<T, Summary>) {
  const [view, , ready] = useListView(props.kind);
  const kind = useWithCustom(props.kind);
  return kind !== null && ready && <Ready {...props} kind={kind} view={lostOf(kind, view).view} />;
}

function Ready<T extends ListTypes, Summary>(
  props: ListPaperProps<T, Summary> & { readonly view: T['shape'] },
) {
  const { kind, paper, view, onReady, onFailed } = props;
  const formats = useFormats();
  const search = kind.state.use((memory) => memory.search);
  const { sort, direction } = view;
  const by = kind.groups?.options.find((one) => one === view.group) ?? null;
  const filter = kind.narrow(view.filter, search, formats);
  const asked = { filter, sort, direction, custom: shownFields(kind, view) };
  const summary = useReading(paper.read(asked.filter));
  const figures = summary.data && paper.tell(summary.data, formats);
  const list = useSections(kind, asked, by, figures?.count);
  const words = useFilterWords(filtersFor<T['shape']['filter']>(kind, view.filter), view.filter, search);
  const { title } = kind.words;
  const refused = list.error ?? summary.error;
  const isThere = list.data !== null && figures !== undefined && words !== null;
  useEffect(() => {
    if (refused) onFailed(wordsOf(refused));
    else if (isThere) onReady(`${title} ${formats.today}`);
  }, [refused, isThere, title, formats.today, onReady, onFailed]);
  if (!list.data || !figures || !words) return null;
  const limits = limitWords(list.data);
  const { count, facts, notes } = figures;
  return (
    <Sheet title={title} landscape about={[...words, ...orderWords(kind, view, by), ...limits]}>
      <Facts facts={facts} />
      <PaperTable kind={kind} paper={paper} view={view} by={by} list={list.data} />
      <footer className="paper-notes">
        {count === 0 && <p>{paper.none}</p>}
        {limits.map((limit) => (
          <p key={limit}>
            <b>{limit}</b>
          </p>
        ))}
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </footer>
    </Sheet>
  );
}

function orderWords<T extends ListTypes>(
  { columns, groups }: ListKind<T>,
  { sort, direction }: T['shape'],
  by: GroupBy<T> | null,
): string[] {
  const column = columns.all.find((one) => one.sort === sort)?.title ?? sort;
  const sorted = say(`print.sort.${direction}`, { column });
  return by === null || !groups ? [sorted] : [say('print.group', { column: groups.label(by) }), sorted];
}

/** Shown at both ends of a truncated list. */
function limitWords({ shown, wanted }: Pick<Sections<ListTypes>, 'shown' | 'wanted'>): string[] {
  if (shown >= wanted) return [];
  return [say('print.part', { shown, count: wanted })];
}
