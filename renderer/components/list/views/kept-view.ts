import { useCallback } from 'react';
import { z } from 'zod';
import { keep, useKept } from '../../../state/kept.ts';
import type { KeptShape, ListViews, ViewShape } from '../list-kind.ts';

/** The person's display settings, which carry over from one built-in view to the next. */
export type Look<Shape extends ViewShape> = Pick<Shape, 'columns' | 'group' | 'widths'>;

/** The current state of a list, stored in the workspace. The search isn't: an old one would hide rows. */
export type ListView<Shape extends ViewShape> = Shape & {
  /** Id of the view it is based on; '' for a kind without views. */
  readonly view: string;
  readonly look: Look<Shape>;
};

/** The parts of a kind that reading and storing its views needs. */
export interface ViewedKind<Shape extends ViewShape> {
  readonly view: KeptShape<Shape>;
  readonly views?: ListViews<Shape>;
}

const frame = z.object({ view: z.string().default(''), look: z.object({}).loose().default({}) });

/** The current view of a list, its setter, and whether the stored view has been read. */
export function useListView<Shape extends ViewShape>(
  kind: ViewedKind<Shape>,
): readonly [ListView<Shape>, (view: ListView<Shape>) => void, boolean] {
  const read = useCallback((stored: unknown) => readView(kind, stored), [kind]);
  return useKept(kind.view.key, framed(kind, kind.view.initial), read);
}

/** Sets the view of a list from elsewhere. */
export function setListView<Shape extends ViewShape>(kind: ViewedKind<Shape>, view: ListView<Shape>): void {
  keep(kind.view.key, view);
}

function framed<Shape extends ViewShape>(kind: ViewedKind<Shape>, shape: Shape): ListView<Shape> {
  return { ...shape, view: firstView(kind), look: lookOf(kind.view.initial) };
}

function firstView<Shape extends ViewShape>({ views }: ViewedKind<Shape>): string {
  return views?.ready[0] ?? '';
}

function lookOf<Shape extends ViewShape>({ columns, group, widths }: Shape): Look<Shape> {
  return { columns, group, widths };
}

/** The stored view; null when it isn't valid. */
export function readView<Shape extends ViewShape>(
  kind: ViewedKind<Shape>,
  stored: unknown,
): ListView<Shape> | null {
  const shape = kind.view.read(stored);
  const around = frame.safeParse(stored);
  if (shape === null || !around.success) return null;
  const look = kind.view.read({ ...kind.view.initial, ...around.data.look });
  if (look === null) return null;
  return { ...shape, view: around.data.view || firstView(kind), look: lookOf(look) };
}

/** The list state of a view, without the view it is based on. */
export function shapeOf<Shape extends ViewShape>(kind: ViewedKind<Shape>, list: ListView<Shape>): Shape {
  const shape = kind.view.read(list);
  if (shape === null) throw new Error(`The list kept as ${kind.view.key} is not as its own schema wants it`);
  return shape;
}

/** Display settings chosen in a built-in view apply to all of them from then on. */
export function withLook<Shape extends ViewShape>(
  { views }: ViewedKind<Shape>,
  list: ListView<Shape>,
): ListView<Shape> {
  const isReady = views?.ready.includes(list.view) === true;
  return isReady ? { ...list, look: lookOf(list) } : list;
}
