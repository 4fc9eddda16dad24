import { useDerived } from '../../../api/derived.ts';
import type { Asked, ListKind, ListTypes } from '../../../components/list/list-kind.ts';
import { useListView } from '../../../components/list/views/kept-view.ts';
import { useFormats } from '../../../state/locale.ts';
import { ExportDialog } from './export-dialog.tsx';
import type { FileFormat } from './export-options.tsx';

interface ExportWords {
  readonly title: string;
  readonly about: string;
  readonly label: string;
  /** The rows that the list shows, counted. */
  shown(this: void, count: number): string;
  readonly all: string;
}

interface ExportListDialogProps<T extends ListTypes> {
  readonly kind: ListKind<T>;
  readonly words: ExportWords;
  /** Writes the rows in their order: those that a filter lets through, or all. Answers false when none were written. */
  write(
    this: void,
    order: Omit<Asked<T>, 'filter'> & { readonly filter: T['narrowed'] | null },
    format: FileFormat,
  ): Promise<boolean>;
  onClose(this: void): void;
}

/** Writes the rows of a list into a file: those it shows, or all. */
export function ExportListDialog<T extends ListTypes>(props: ExportListDialogProps<T>) {
  const [view, , ready] = useListView<T['shape']>(props.kind);
  return ready && <Ready {...props} view={view} />;
}

function Ready<T extends ListTypes>({
  kind,
  words,
  write,
  view,
  onClose,
}: ExportListDialogProps<T> & { readonly view: T['shape'] }) {
  const formats = useFormats();
  const search = kind.state.use((memory) => memory.search);
  const { sort, direction } = view;
  const filter = kind.narrow(view.filter, search, formats);
  const shown = useDerived(kind.reads.count({ filter, sort, direction })) ?? 0;
  return (
    <ExportDialog
      title={words.title}
      about={words.about}
      label={words.label}
      choices={[
        { what: 'shown', label: words.shown(shown) },
        { what: 'all', label: words.all },
      ]}
      write={(which, format) => write({ filter: which === 'all' ? null : filter, sort, direction }, format)}
      onClose={onClose}
    />
  );
}
