/**
 * Views: list states by name. `useViews()` lists them, `applyView()` shows one, from anywhere in the window.
 */
import { z } from 'zod';
import { say } from '../../../../shared/words/say.ts';
import { fold } from '../../../../shared/words/fold.ts';
import { useCall } from '../../../api/queries.tsx';
import { useKept } from '../../../state/kept.ts';
import { goTo } from '../../../state/route.ts';
import { startList } from './list-state.ts';
import { openDeals, setListView, useListView, viewShape } from './list-view.ts';
import type { ListView, ReadyId, ViewFilter } from './list-view.ts';

/** A view a person made. */
const ownView = z.object({
  id: z.string(),
  name: z.string(),
  shape: viewShape,
  /** What was searched for when it was saved. */
  search: z.string(),
});
export type OwnView = Readonly<z.output<typeof ownView>>;

/** One that Roadbook brings. It says what is shown, not how. */
interface ReadyView {
  readonly id: string;
  readonly name: string;
  readonly shape: Pick<ListView, 'filter' | 'sort' | 'direction'>;
}

export type View = (ReadyView & { readonly own: false }) | (OwnView & { readonly own: true });

export const mostNameLength = 60;

/** The views of the workspace: the ready-made ones, then one's own by name. */
export function useViews(): readonly View[] {
  const [own] = useOwnViews();
  const me = useCall('settings.get', {}).data?.salespersonId;
  const people = useCall('salesperson.list', {}).data?.items ?? [];
  const several = people.filter(({ active }) => active).length > 1;
  return [
    ...viewsBrought(several ? me : undefined).map((view) => ({ ...view, own: false as const })),
    ...own.map((view) => ({ ...view, own: true as const })),
  ];
}

/** Shows the opportunities through a view. */
function applyView(view: View, look: ListView['look']): void {
  const search = view.own ? view.search : '';
  const shape = view.own ? view.shape : { ...look, ...view.shape };
  startList(search);
  setListView({ ...shape, view: view.id, look });
  goTo({ place: 'opportunities' });
}

/** As `applyView`, for lists of commands. */
export function useApplyView(): (view: View) => void {
  const [{ look }] = useListView();
  return (view) => applyView(view, look);
}

export interface ViewNow {
  /** The view the list was taken from. */
  readonly current: View;
  /** Takes changes back; null while there are none. */
  readonly back: (() => void) | null;
}

/** Where the list stands among the views. */
export function useViewNow(list: ListView, search: string): ViewNow {
  const views = useViews();
  const current = views.find(({ id }) => id === list.view) ?? firstOf(views);
  return { current, back: differs(current, list, search) ? () => applyView(current, list.look) : null };
}

function firstOf([first]: readonly View[]): View {
  if (first === undefined) throw new Error('There is always the view of open deals');
  return first;
}

/** Whether the list was changed since it was taken from the view. A search counts only where the view has one. */
function differs(view: View, list: ListView, search: string): boolean {
  const { filter, sort, direction } = view.shape;
  if (!sameFilter(filter, list.filter) || sort !== list.sort || direction !== list.direction) return true;
  if (!view.own) return false;
  const { columns, group } = view.shape;
  const searched = view.search !== '' && view.search !== search.trim();
  return searched || group !== list.group || String(columns) !== String(list.columns);
}

/** The order in which a filter was put together does not matter. */
function sameFilter(a: ViewFilter, b: ViewFilter): boolean {
  return canonical(a) === canonical(b);
}

function canonical(filter: ViewFilter): string {
  const parts = Object.entries(filter).filter(([, value]) => value !== undefined);
  const sorted = parts.map(([name, value]) => [
    name,
    Array.isArray(value) ? value.map(String).toSorted(byText) : value,
  ]);
  return JSON.stringify(sorted.toSorted(([a], [b]) => byText(String(a), String(b))));
}

function byText(a: string, b: string): number {
  return a < b ? -1 : 1;
}

const byCloseDate = { sort: 'closeDate', direction: 'asc' } as const;
const latestFirst = { sort: 'closeDate', direction: 'desc' } as const;

function viewsBrought(me: string | undefined): readonly ReadyView[] {
  const ready = (
    id: ReadyId,
    filter: ViewFilter,
    order: typeof byCloseDate | typeof latestFirst,
  ): ReadyView => ({
    id,
    name: say(`views.ready.${id}`),
    shape: { filter, ...order },
  });
  return [
    ready('open', openDeals, byCloseDate),
    ...(me === undefined ? [] : [ready('mine', { ...openDeals, salespersonId: [me] }, byCloseDate)]),
    ready('closing', { ...openDeals, closes: 'month' }, byCloseDate),
    ready('overdue', { ...openDeals, overdue: true }, byCloseDate),
    ready('undated', { ...openDeals, undated: true }, byCloseDate),
    ready('won-quarter', { status: ['won'], closed: 'quarter' }, latestFirst),
    ready('won-year', { status: ['won'], closed: 'year' }, latestFirst),
    ready('lost', { status: ['lost'] }, latestFirst),
  ];
}

const key = 'opportunities.views';

function readOwn(stored: unknown): readonly OwnView[] | null {
  const read = z.array(ownView).safeParse(stored);
  return read.success ? read.data : null;
}

function useOwnViews() {
  return useKept<readonly OwnView[]>(key, [], readOwn);
}

export interface OwnViewActs {
  /** Why a view cannot have this name; null when it can. `except` is the view that is renamed. */
  refusal(this: void, name: string, except?: string): string | null;
  save(this: void, name: string, view: ListView, search: string): void;
  rename(this: void, id: string, name: string): void;
  update(this: void, id: string, view: ListView, search: string): void;
  remove(this: void, id: string): void;
}

/** What can be done to one's own views. They stand by name. */
export function useOwnViewActs(): OwnViewActs {
  const [own, setOwn] = useOwnViews();
  const views = useViews();
  const set = (next: readonly OwnView[]): void =>
    setOwn(next.toSorted((a, b) => a.name.localeCompare(b.name)));
  const change = (id: string, part: Partial<OwnView>): void =>
    set(own.map((one) => (one.id === id ? { ...one, ...part } : one)));
  return {
    refusal: (name, except) => {
      if (name.trim() === '') return say('views.name.needed');
      const same = views.find((one) => one.id !== except && fold(one.name) === fold(name));
      return same === undefined ? null : say('views.name.taken', { name: same.name });
    },
    save: (name, view, search) => {
      const id = crypto.randomUUID();
      set([...own, { id, name: name.trim(), shape: shapeOf(view), search: search.trim() }]);
      setListView({ ...view, view: id });
    },
    rename: (id, name) => change(id, { name: name.trim() }),
    update: (id, view, search) => change(id, { shape: shapeOf(view), search: search.trim() }),
    remove: (id) => set(own.filter((one) => one.id !== id)),
  };
}

function shapeOf({ filter, sort, direction, columns, group }: ListView): OwnView['shape'] {
  return { filter, sort, direction, columns, group };
}
