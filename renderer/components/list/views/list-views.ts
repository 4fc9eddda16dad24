/** Views: named list states, both built-in and a person's own. */
import { useMemo } from 'react';
import type { OutputOf } from '../../../../shared/contract/contract.ts';
import { spokenOrder } from '../../../../shared/words/speech.ts';
import { identityKey } from '../../../../shared/names/name-keys.ts';
import { say } from '../../../../shared/words/say.ts';
import { useDerived } from '../../../api/derived.ts';
import { useCall } from '../../../api/queries.tsx';
import { run } from '../../../commands/run.ts';
import type { NamedView } from '../../../state/dialogs.ts';
import { parse } from '../../../state/kept.ts';
import { goTo } from '../../../state/route.ts';
import type { Route } from '../../../state/route.ts';
import { isSameFilter } from '../filters/filter-kind.ts';
import type { KeptShape, ListKind, ListTypes, ListViews, ReadyView, ViewShape } from '../list-kind.ts';
import type { ListState } from '../list-state.ts';
import { setListView, shapeOf, useListView } from './kept-view.ts';
import type { ListView } from './kept-view.ts';

/** A view a person made. */
export interface OwnView<Shape extends ViewShape> {
  readonly id: string;
  readonly name: string;
  readonly shape: Shape;
  /** The search when it was saved. */
  readonly search: string;
}

export type View<Shape extends ViewShape> =
  (ReadyView<Shape> & { readonly own: false }) | (OwnView<Shape> & { readonly own: true });

/** A kind that has views. */
export interface KindWithViews<Shape extends ViewShape> {
  readonly view: KeptShape<Shape>;
  readonly views: ListViews<Shape>;
  readonly state: ListState;
  readonly home: Route;
}

/** Whether a kind has views. */
export function hasViews<T extends ListTypes>(
  kind: ListKind<T>,
): kind is ListKind<T> & KindWithViews<T['shape']> {
  return kind.views !== undefined;
}

export const maxNameLength = 60;

/** The views of the workspace: the built-in ones, then a person's own by name. */
export function useViews<Shape extends ViewShape>(kind: KindWithViews<Shape>): readonly View<Shape>[] {
  const { whole } = useOwnViews(kind);
  const readyViews = useDerived(kind.views.readyViews);
  return [
    ...readyViews.map((view) => ({ ...view, own: false as const })),
    ...whole.map((view) => ({ ...view, own: true as const })),
  ];
}

/** Shows a view of the list, from anywhere in the window. */
export function useApplyView<Shape extends ViewShape>(
  kind: KindWithViews<Shape>,
): (view: View<Shape>) => void {
  const [list] = useListView(kind);
  return (view) => applyView(kind, list, view);
}

function applyView<Shape extends ViewShape>(
  kind: KindWithViews<Shape>,
  list: ListView<Shape>,
  view: View<Shape>,
): void {
  kind.state.start(view.own ? view.search : '');
  setListView(kind, { ...list, ...list.look, ...view.shape, view: view.id });
  goTo(kind.home);
}

export interface ViewNow<Shape extends ViewShape> {
  /** The view that the list is based on. */
  readonly current: View<Shape>;
  /** Discards changes; null while there are none. */
  readonly back: (() => void) | null;
}

/** The view that the list is based on, and whether the list has changed since. */
export function useViewNow<Shape extends ViewShape>(
  kind: KindWithViews<Shape>,
  list: ListView<Shape>,
  search: string,
): ViewNow<Shape> {
  const views = useViews(kind);
  const current = views.find(({ id }) => id === list.view) ?? views[0];
  if (current === undefined) throw new Error('A kind with views brings at least one');
  const back = differs(current, list, search) ? () => applyView(kind, list, current) : null;
  return { current, back };
}

/** Whether the list differs from its view. A search counts only if the view has one. */
export function differs<Shape extends ViewShape>(
  view: View<Shape>,
  list: ListView<Shape>,
  search: string,
): boolean {
  const { filter, sort, direction } = view.shape;
  if (!isSameFilter(filter, list.filter) || sort !== list.sort || direction !== list.direction) return true;
  if (!view.own) return false;
  const { columns, group } = view.shape;
  const searched = view.search !== '' && view.search !== search.trim();
  return searched || group !== list.group || String(columns) !== String(list.columns);
}

type Stored = OutputOf<'view.list'>['items'][number];

/** All of them or none: an unreadable view is not silently dropped. */
export type BrokenView = NamedView;

interface OwnViews<Shape extends ViewShape> {
  readonly whole: readonly OwnView<Shape>[];
  readonly broken: readonly BrokenView[];
}

/** The stored views, each validated by the schema of its list. */
export function readOwn<Shape extends ViewShape>(
  { read }: KeptShape<Shape>,
  stored: readonly Stored[],
): OwnViews<Shape> {
  const whole: OwnView<Shape>[] = [];
  const broken: BrokenView[] = [];
  for (const { id, name, shape: json, search } of stored) {
    const shape = parse(json, read);
    if (shape === null) broken.push({ id, name });
    else whole.push({ id, name, shape, search });
  }
  return { whole: whole.toSorted((a, b) => spokenOrder().compare(a.name, b.name)), broken };
}

function useOwnViews<Shape extends ViewShape>({ view, views }: KindWithViews<Shape>): OwnViews<Shape> {
  const { data } = useCall('view.list', { list: views.list });
  return useMemo(() => readOwn(view, data?.items ?? []), [view, data]);
}

/** A person's own views that this version can't show. */
export function useBrokenViews<Shape extends ViewShape>(kind: KindWithViews<Shape>): readonly BrokenView[] {
  return useOwnViews(kind).broken;
}

export interface OwnViewActs<Shape extends ViewShape> {
  /** Why a view can't have this name; null when it can. `except` is the renamed view. */
  refusal(this: void, name: string, except?: string): string | null;
  save(this: void, name: string, list: ListView<Shape>, search: string): Promise<boolean>;
  rename(this: void, id: string, name: string): Promise<boolean>;
  update(this: void, id: string, list: ListView<Shape>, search: string): Promise<boolean>;
  remove(this: void, id: string): Promise<boolean>;
}

/** Actions on a person's own views. Each returns whether it succeeded; a refusal appears in a toast. */
export function useOwnViewActs<Shape extends ViewShape>(kind: KindWithViews<Shape>): OwnViewActs<Shape> {
  const { whole, broken } = useOwnViews(kind);
  const views = useViews(kind);
  const write = async ({ shape, ...view }: OwnView<Shape>): Promise<boolean> => {
    const own = { ...view, name: view.name.trim(), search: view.search.trim() };
    const input = { ...own, list: kind.views.list, shape: JSON.stringify(shape) };
    return (await run('view.save', input, { quiet: true })).ok;
  };
  const change = async (id: string, part: Partial<OwnView<Shape>>): Promise<boolean> => {
    const view = whole.find((one) => one.id === id);
    return view !== undefined && (await write({ ...view, ...part }));
  };
  return {
    refusal: (name, except) => {
      if (name.trim() === '') return say('views.name.needed');
      const same = [...views, ...broken].find(
        (one) => one.id !== except && identityKey(one.name) === identityKey(name),
      );
      return same === undefined ? null : say('views.name.taken', { name: same.name });
    },
    save: async (name, list, search) => {
      const id = crypto.randomUUID();
      const isSaved = await write({ id, name, shape: shapeOf(kind, list), search });
      if (isSaved) setListView(kind, { ...list, view: id });
      return isSaved;
    },
    rename: (id, name) => change(id, { name }),
    update: (id, list, search) => change(id, { shape: shapeOf(kind, list), search }),
    remove: async (id) => (await run('view.remove', { id }, { quiet: true })).ok,
  };
}
