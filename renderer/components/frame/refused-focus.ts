import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** Focuses the first field with a refusal, unless such a field already has the focus. */
export function goToRefused(form: HTMLFormElement): void {
  const wrong = '[aria-invalid="true"]';
  if (document.activeElement?.matches(wrong) !== true) form.querySelector<HTMLElement>(wrong)?.focus();
}

/** The ref of a form: once a new refusal is rendered, its field gets the focus. */
export function useRefusedFocus(refusal: object | null): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (refusal !== null && form.current !== null) goToRefused(form.current);
  }, [refusal]);
  return form;
}
