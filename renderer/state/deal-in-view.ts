import { currentRoute, routeOf } from './route.ts';

/** The deal that an action applies to: that of the page, or else that of the focused row. */
export function dealInView(): string | null {
  const route = currentRoute();
  if (route.place === 'opportunity') return route.id;
  const at = document.activeElement;
  const link = at?.closest('a') ?? at?.closest('[role="row"]')?.querySelector('a');
  const to = routeOf(link?.getAttribute('href')?.replace(/^#/, '') ?? '');
  return to.place === 'opportunity' ? to.id : null;
}
