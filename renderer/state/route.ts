/** A new screen is a member of the union; `pathOf` here and `Place` in the shell compile only when both handle it. */
import { navigate, useHashLocation } from 'wouter/use-hash-location';
import { useMemo } from 'react';
import { assertNever } from '../../shared/rules/assert-never.ts';

export const setUpSections = [
  'cycles',
  'reasons',
  'kinds',
  'roles',
  'tags',
  'fields',
  'people',
  'currencies',
  'numbers',
  'year',
] as const;
export type SetUpSection = (typeof setUpSections)[number];

export type Route =
  | { readonly place: 'today' }
  | { readonly place: 'opportunities' }
  | { readonly place: 'opportunity'; readonly id: string }
  | { readonly place: 'forecast' }
  | { readonly place: 'customers' }
  | { readonly place: 'customer'; readonly id: string }
  | { readonly place: 'salesperson'; readonly id: string }
  | { readonly place: 'setup'; readonly section: SetUpSection };

export type PlaceName = Route['place'];

/** The current screen. An unknown address leads to Today. */
export function useRoute(): Route {
  const [path] = useHashLocation();
  return useMemo(() => routeOf(path), [path]);
}

export function goTo(route: Route, { replace = false }: { readonly replace?: boolean } = {}): void {
  navigate(pathOf(route), { replace });
}

/** For `<a href>`: middle click and assistive tools get a real link. */
export function routeHref(route: Route): string {
  return `#${pathOf(route)}`;
}

export function currentRoute(): Route {
  return routeOf(window.location.hash.replace(/^#/, ''));
}

function pathOf(route: Route): string {
  switch (route.place) {
    case 'today':
      return '/today';
    case 'opportunities':
      return '/opportunities';
    case 'opportunity':
      return `/opportunities/${route.id}`;
    case 'forecast':
      return '/forecast';
    case 'customers':
      return '/customers';
    case 'customer':
      return `/customers/${route.id}`;
    case 'salesperson':
      return `/salespeople/${route.id}`;
    case 'setup':
      return `/setup/${route.section}`;
    default:
      return assertNever(route);
  }
}

export function routeOf(path: string): Route {
  const [place, id] = path.split('/').filter((part) => part !== '');
  if (place === 'forecast') return { place: 'forecast' };
  if (place === 'customers') return id === undefined ? { place: 'customers' } : { place: 'customer', id };
  if (place === 'salespeople' && id !== undefined) return { place: 'salesperson', id };
  if (place === 'setup') {
    return { place: 'setup', section: setUpSections.find((section) => section === id) ?? 'cycles' };
  }
  if (place === 'opportunities') return id === undefined ? { place } : { place: 'opportunity', id };
  return { place: 'today' };
}
