import { useEffect } from 'react';
import { useLatest } from './kept.ts';

export interface ContextAct {
  readonly label: string;
  /** A destructive action. */
  readonly grave?: boolean;
  /** Why it isn't possible now, and what to do. */
  readonly refusal?: string | null;
  run(this: void): void;
}

/** The actions on what an element shows; null when they are none of this component's. */
type Offer = (target: Element) => readonly ContextAct[] | null;

const offers = new Set<Offer>();

/** Adds the actions that a component shows elsewhere, such as on a bar, to the context menu of what they apply to. */
export function useContextActs(offer: Offer): void {
  const latest = useLatest(offer);
  useEffect(() => {
    const own: Offer = (target) => latest.current(target);
    offers.add(own);
    return () => {
      offers.delete(own);
    };
  }, [latest]);
}

/** All that components offer for an element, in the order of the components. */
export function contextActsAt(target: Element): readonly ContextAct[] {
  return [...offers].flatMap((offer) => offer(target) ?? []);
}
