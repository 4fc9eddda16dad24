import { currentRoute, goTo } from './route.ts';
import type { Route } from './route.ts';
import { forgetWithWorkspace } from './workspace-memory.ts';

type RecordPlace = 'opportunity' | 'customer';

/** The records of each list in the order in which it was last left. */
let order: Partial<Record<RecordPlace, readonly string[]>> = {};

forgetWithWorkspace(() => {
  order = {};
});

/** Notes the records of a list when it is left. */
export function noteOrder(place: Route['place'], ids: readonly string[]): void {
  if (place === 'opportunity' || place === 'customer') order = { ...order, [place]: ids };
}

/** From the page of a record to that of the next (1) or the previous (-1) one in its list; stays at the ends. */
export function walk(step: 1 | -1): void {
  const route = currentRoute();
  if (route.place !== 'opportunity' && route.place !== 'customer') return;
  const ids = order[route.place] ?? [];
  const at = ids.indexOf(route.id);
  const id = at < 0 ? undefined : ids[at + step];
  // Back leads to the list, however far one walked.
  if (id !== undefined) goTo({ place: route.place, id }, { replace: true });
}
