import { createTheme } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { keyOf } from '../../state/keys.ts';

/**
 * Enter chooses the option that is marked. Mantine counts the marked option too, but sets its count from a timer that
 * runs late on a busy computer, and Enter then does nothing.
 */
function chooseMarked(event: KeyboardEvent<HTMLInputElement>): void {
  if (keyOf(event) !== 'Enter') return;
  const list = document.getElementById(event.currentTarget.getAttribute('aria-controls') ?? '');
  const marked = list?.querySelector<HTMLElement>('[data-combobox-selected]');
  if (!marked) return;
  event.preventDefault();
  event.stopPropagation();
  marked.click();
}

const picks = { defaultProps: { onKeyDownCapture: chooseMarked } };

/** For every field that offers options, in addition to the theme of `styles`. */
export const pickingMarked = createTheme({
  components: { Select: picks, Autocomplete: picks, MultiSelect: picks, TagsInput: picks },
});
