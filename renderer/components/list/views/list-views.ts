/** Views: named list states, both built-in and a person's own. */
import { useCallback } from 'react';
import { z } from 'zod';
import { fold } from '../../../../shared/words/fold.ts';
import { say } from '../../../../shared/words/say.ts';
import { useDerived } from '../../../api/derived.ts';
import { useKept } from '../../../state/kept.ts';
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
  const [own] = useOwnViews(kind);
  const readyViews = useDerived(kind.views.readyViews);
  return [
    ...readyViews.map((view) => ({ ...view, own: false as const })),
    ...own.map((view) => ({ ...view, own: true as const })),
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

const storedViews = z.array(
  z.object({ id: z.string(), name: z.string(), shape: z.unknown(), search: z.string() }),
);

/** All of them or none: an unreadable view is not silently dropped. */
function readOwn<Shape extends ViewShape>(
  { view: { read } }: KindWithViews<Shape>,
  stored: unknown,
): readonly OwnView<Shape>[] | null {
  const list = storedViews.safeParse(stored);
  if (!list.success) return null;
  const own: OwnView<Shape>[] = [];
  for (const one of list.data) {
    const shape = read(one.shape);
    if (shape === null) return null;
    own.push({ ...one, shape });
  }
  return own;
}

function useOwnViews<Shape extends ViewShape>(kind: KindWithViews<Shape>) {
  const read = useCallback((stored: unknown) => readOwn(kind, stored), [kind]);
  return useKept<readonly OwnView<Shape>[]>(kind.views.key, [], read);
}

export interface OwnViewActs<Shape extends ViewShape> {
  /** Why a view can't have this name; null when it can. `except` is the renamed view. */
  refusal(this: void, name: string, except?: string): string | null;
  save(this: void, name: string, list: ListView<Shape>, search: string): void;
  rename(this: void, id: string, name: string): void;
  update(this: void, id: string, list: ListView<Shape>, search: string): void;
  remove(this: void, id: string): void;
}

/** Actions on a person's own views. They are listed by name. */
export function useOwnViewActs<Shape extends ViewShape>(kind: KindWithViews<Shape>): OwnViewActs<Shape> {
  const [own, setOwn] = useOwnViews(kind);
  const views = useViews(kind);
  const set = (next: readonly OwnView<Shape>[]): void =>
    setOwn(next.toSorted((a, b) => a.name.localeCompare(b.name)));
  const change = (id: string, part: Partial<OwnView<Shape>>): void =>
    set(own.map((one) => (one.id === id ? { ...one, ...part } : one)));
  return {
    refusal: (name, except) => {
      if (name.trim() === '') return say('views.name.needed');
      const same = views.find((one) => one.id !== except && fold(one.name) === fold(name));
      return same === undefined ? null : say('views.name.taken', { name: same.name });
    },
    save: (name, list, search) => {
      const id = crypto.randomUUID();
      set([...own, { id, name: name.trim(), shape: shapeOf(kind, list), search: search.trim() }]);
      setListView(kind, { ...list, view: id });
    },
    rename: (id, name) => change(id, { name: name.trim() }),
    update: (id, list, search) => change(id, { shape: shapeOf(kind, list), search: search.trim() }),
    remove: (id) => set(own.filter((one) => one.id !== id)),
  };
}
