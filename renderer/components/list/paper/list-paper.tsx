import { useEffect } from 'react';
import { say } from '../../../../shared/words/say.ts';
import { wordsOf } from '../../../commands/refusals.ts';
import { useReading } from '../../../api/queries.tsx';
import { useFormats } from '../../../state/locale.ts';
import type { Formats } from '../../../state/locale.ts';
import type { PaperProps } from '../../paper/paper-props.ts';
import { Facts, Sheet } from '../../paper/sheet.tsx';
import { useFilterWords } from '../filters/filter-words.ts';
import type { GroupBy, ListKind, ListPaper as PaperOf, ListTypes } from '../list-kind.ts';
import { useListView } from '../views/kept-view.ts';
import { useSections } from './sections.ts';
import type { Sections } from './sections.ts';
import { PaperTable } from './table.tsx';

interface ListPaperProps<Kind extends ListTypes, Summary> extends PaperProps {
  readonly kind: ListKind<Kind>;
  readonly paper: PaperOf<Kind, Summary>;
}

/** The list as it is filtered, sorted, grouped and chosen, with its totals. */
export function ListPaper<Kind extends ListTypes, Summary>(props: ListPaperProps<Kind, Summary>) {
  const [view, , ready] = useListView(props.kind);
  return ready && <Ready {...props} view={view} />;
}

function Ready<Kind extends ListTypes, Summary>(
  props: ListPaperProps<Kind, Summary> & { readonly view: Kind['shape'] },
) {
  const { kind, paper, view, onReady, onFailed } = props;
  const formats = useFormats();
  const search = kind.state.use((memory) => memory.search);
  const { sort, direction } = view;
  const by = kind.groups?.options.find((one) => one === view.group) ?? null;
  const asked = { filter: kind.narrow(view.filter, search, formats), sort, direction };
  const summary = useReading(paper.read(asked.filter));
  const told = summary.data && paper.tell(summary.data, formats);
  const list = useSections(kind, asked, by, told?.count);
  const words = useFilterWords(kind.filters, view.filter, search);
  const { title } = kind.words;
  const refused = list.error ?? summary.error;
  const isThere = list.data !== null && told !== undefined && words !== null;
  useEffect(() => {
    if (refused) onFailed(wordsOf(refused));
    else if (isThere) onReady(`${title} ${formats.today}`);
  }, [refused, isThere, title, formats.today, onReady, onFailed]);
  if (!list.data || !told || !words) return null;
  const limits = limitWords(list.data, formats);
  const { count, facts, notes } = told;
  return (
    <Sheet title={title} lie about={[...words, ...orderWords(kind, view, by), ...limits]}>
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

function orderWords<Kind extends ListTypes>(
  { columns, groups }: ListKind<Kind>,
  { sort, direction }: Kind['shape'],
  by: GroupBy<Kind> | null,
): string[] {
  const column = columns.all.find((one) => one.sort === sort)?.title ?? sort;
  const sorted = say(`print.sort.${direction}`, { column });
  return by === null || !groups ? [sorted] : [say('print.group', { column: groups.label(by) }), sorted];
}

/** Said at both ends of a list that was cut off. */
function limitWords(
  { shown, wanted }: Pick<Sections<ListTypes>, 'shown' | 'wanted'>,
  { count }: Formats,
): string[] {
  if (shown >= wanted) return [];
  return [say('print.part', { shown: count(shown), count: count(wanted) })];
}
