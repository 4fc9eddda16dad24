import { Button } from '@mantine/core';
import { memo } from 'react';
import { say } from '../../../shared/words/say.ts';
import type { Column } from '../grid/table-columns.ts';
import { filtersFor, lostOf } from './custom/with-custom.ts';
import { DisplayMenu } from './display-menu.tsx';
import { FilterBar } from './filters/filter-bar.tsx';
import type { ListKind, ListPartProps, ListTypes } from './list-kind.ts';
import styles from './list.module.css';
import type { ListView } from './views/kept-view.ts';
import { hasViews, useViewNow } from './views/list-views.ts';
import type { KindWithViews } from './views/list-views.ts';

interface ListBarProps<T extends ListTypes> extends ListPartProps<T> {
  readonly kind: ListKind<T>;
  readonly view: ListView<T['shape']>;
  readonly search: string;
  /** The visible columns. */
  readonly columns: readonly Column<T['row']>[];
}

function PlainListBar<T extends ListTypes>(props: ListBarProps<T>) {
  const { kind } = props;
  return hasViews(kind) ? (
    <FiltersOfView {...props} withViews={kind} />
  ) : (
    <Filters {...props} onBack={null} />
  );
}

/** The filters and display settings of a list. Rows that come and go while scrolling don't render it again. */
export const ListBar = memo(PlainListBar) as typeof PlainListBar;

interface FiltersOfViewProps<T extends ListTypes> extends ListBarProps<T> {
  readonly withViews: KindWithViews<T['shape']>;
}

function FiltersOfView<T extends ListTypes>({ withViews, ...props }: FiltersOfViewProps<T>) {
  const { back } = useViewNow(withViews, props.view, props.search);
  return <Filters {...props} onBack={back} />;
}

interface FiltersProps<T extends ListTypes> extends ListBarProps<T> {
  readonly onBack: (() => void) | null;
}

function Filters<T extends ListTypes>({ kind, view, columns, onChange, onBack }: FiltersProps<T>) {
  const { words } = kind;
  const { kinds, choices } = filtersFor<T['shape']['filter']>(kind, view.filter);
  const found = lostOf(kind, view);
  return (
    <FilterBar<T['shape']['filter']>
      label={words.filters}
      kinds={kinds}
      choices={choices}
      note={found.lost > 0 && <LostNote n={found.lost} onClean={() => onChange(found.cleaned)} />}
      filter={view.filter}
      onChange={(filter) => onChange({ filter })}
      onBack={onBack}
    >
      {kind.columns.areChosen && (
        <DisplayMenu kind={kind} shown={columns} view={found.view} onChange={onChange} />
      )}
    </FilterBar>
  );
}

/** Says that the view uses fields that were deleted, and removes them from it. */
function LostNote({ n, onClean }: { readonly n: number; onClean(this: void): void }) {
  return (
    <span className={styles.lost} role="status">
      {say('custom.view.deleted', { n })}
      <Button variant="subtle" size="compact-sm" onClick={onClean}>
        {say('custom.view.clean', { n })}
      </Button>
    </span>
  );
}
