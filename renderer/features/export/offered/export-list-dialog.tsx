import { useDerived } from '../../../api/derived.ts';
import type { Asked, ListKind, ListTypes } from '../../../components/list/list-kind.ts';
import { lostOf, useWithCustom } from '../../../components/list/custom/with-custom.ts';
import { useListView } from '../../../components/list/views/kept-view.ts';
import { useFormats } from '../../../state/locale.ts';
import { ExportDialog } from './export-dialog.tsx';
import type { FileFormat } from '../../../../shared/export/file-format.ts';
import { say } from '../../../../shared/words/say.ts';
import type { Reading } from '../../../api/queries.tsx';
import type { GroupBy } from '../../../components/list/list-kind.ts';
import type { Sample } from './export-preview.tsx';

interface ExportWords {
  readonly title: string;
  readonly about: string;
  readonly label: string;
  /** The number of rows in the list. */
  shown(this: void, count: number): string;
  readonly all: string;
}

/** What is exported: the rows in this order that match a filter, or all; or the groups of these. */
export type Wanted<T extends ListTypes> = Pick<Asked<T>, 'sort' | 'direction'> & {
  readonly filter: T['narrowed'] | null;
  readonly groupBy: GroupBy<T> | null;
};

interface ExportListDialogProps<T extends ListTypes> {
  readonly kind: ListKind<T>;
  readonly words: ExportWords;
  /** Writes the rows. Returns false when none were written. */
  write(this: void, wanted: Wanted<T>, format: FileFormat): Promise<boolean>;
  sample(this: void, wanted: Wanted<T>, format: FileFormat): Reading<Sample>;
  onClose(this: void): void;
}

/** Exports the rows of a list: the ones shown, or all; or its groups. */
export function ExportListDialog<T extends ListTypes>(props: ExportListDialogProps<T>) {
  const [view, , ready] = useListView<T['shape']>(props.kind);
  const kind = useWithCustom(props.kind);
  return kind !== null && ready && <Ready {...props} kind={kind} view={lostOf(kind, view).view} />;
}

function Ready<T extends ListTypes>({
  kind,
  words,
  write,
  sample,
  view,
  onClose,
}: ExportListDialogProps<T> & { readonly view: T['shape'] }) {
  const formats = useFormats();
  const search = kind.state.use((memory) => memory.search);
  const { sort, direction } = view;
  const filter = kind.narrow(view.filter, search, formats);
  const shown = useDerived(kind.reads.count({ filter })) ?? 0;
  const by = kind.groups?.options.find((one) => one === view.group) ?? null;
  type What = 'shown' | 'all' | 'groups';
  const wanted = (what: What): Wanted<T> => ({
    filter: what === 'all' ? null : filter,
    sort,
    direction,
    groupBy: what === 'groups' ? by : null,
  });
  return (
    <ExportDialog<What>
      title={words.title}
      about={words.about}
      label={words.label}
      choices={[
        { what: 'shown', label: words.shown(shown) },
        { what: 'all', label: words.all },
        ...(by === null ? [] : [{ what: 'groups', label: say('export.groups') } as const]),
      ]}
      write={(what, format) => write(wanted(what), format)}
      sample={(what, format) => sample(wanted(what), format)}
      onClose={onClose}
    />
  );
}
