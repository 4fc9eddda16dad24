import { contextActsAt } from '../../state/context-acts.ts';
import type { ContextAct } from '../../state/context-acts.ts';
import { isRightToLeft } from '../../state/reading-direction.ts';
import { currentRoute, routeOf } from '../../state/route.ts';
import type { Route } from '../../state/route.ts';
import { rowText, shownText } from '../../components/show/shown-text.ts';

export type TextField = HTMLInputElement | HTMLTextAreaElement;
export type RecordRoute = Extract<Route, { readonly id: string }>;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a context menu is about. */
export interface ContextPlace {
  readonly at: Point;
  /** Had the focus, and gets it back. */
  readonly origin: HTMLElement | null;
  readonly field: TextField | null;
  /** The texts that can be copied; blank ones can't. */
  readonly marked: string;
  readonly cell: string;
  readonly row: string;
  readonly record: RecordRoute | null;
  /** The record is the page itself. */
  readonly isPage: boolean;
  /** Actions on the selected rows. */
  readonly offered: readonly ContextAct[];
  /** The buttons of a row that is no record. */
  readonly buttons: readonly HTMLButtonElement[];
}

/** Describes what an element shows. The point is where the menu opens; by keyboard it is below the element. */
export function placeAt(target: Element, point: Point | null): ContextPlace {
  const field = fieldAt(target);
  const cell = target.closest("[role='gridcell'], [role='rowheader'], td, th");
  const row = rowAt(target);
  const own = linkedRecord(target.closest('a')) ?? (row && recordIn(row));
  const page = own === null && field === null && row === null ? pageRecord(target) : null;
  const active = document.activeElement;
  return {
    at: point ?? below(target),
    origin: active instanceof HTMLElement && active !== document.body ? active : null,
    field,
    marked: markedText(target),
    cell: shownText(row === null ? target.closest('a, button') : (cell ?? row)),
    row: row === null || cell === null ? '' : rowText(row),
    record: own ?? page,
    isPage: page !== null,
    offered: contextActsAt(target),
    buttons: own === null && row !== null ? buttonsOf(row) : [],
  };
}

const textTypes = /^(?:text|search|tel|url|email|number|password)$/;

function fieldAt(target: Element): TextField | null {
  if (target instanceof HTMLTextAreaElement && !target.disabled) return target;
  return target instanceof HTMLInputElement && textTypes.test(target.type) && !target.disabled
    ? target
    : null;
}

/** A row of any table or list; headings are none. */
function rowAt(target: Element): Element | null {
  if (target.closest("thead, [role='columnheader'], [role='toolbar'], nav") !== null) return null;
  return target.closest("[role='row'], tr, li");
}

function recordIn(row: Element): RecordRoute | null {
  for (const link of row.querySelectorAll('a')) {
    const record = linkedRecord(link);
    if (record !== null) return record;
  }
  return null;
}

function linkedRecord(link: Element | null): RecordRoute | null {
  const href = link?.getAttribute('href') ?? '';
  const route = href.startsWith('#') ? routeOf(href.slice(1)) : null;
  return route !== null && 'id' in route ? route : null;
}

function pageRecord(target: Element): RecordRoute | null {
  const route = currentRoute();
  return target.closest('#place') !== null && 'id' in route ? route : null;
}

function markedText(target: Element): string {
  const selection = window.getSelection();
  if (selection === null || selection.isCollapsed || !selection.containsNode(target, true)) return '';
  return selection.toString().trim();
}

/** What a row offers by buttons. Some only explain, and others open menus of their own. */
function buttonsOf(row: Element): readonly HTMLButtonElement[] {
  const buttons = row.querySelectorAll<HTMLButtonElement>(
    'button:enabled:not([aria-haspopup], [data-tells])',
  );
  return [...buttons].filter((button) => buttonName(button) !== '');
}

export function buttonName(button: HTMLElement): string {
  return button.getAttribute('aria-label') ?? shownText(button);
}

const inset = 8;

function below(target: Element): Point {
  const { left, right, bottom } = target.getBoundingClientRect();
  return { x: isRightToLeft() ? right - inset : left + inset, y: bottom };
}
