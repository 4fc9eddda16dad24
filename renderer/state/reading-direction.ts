import { spokenLanguage } from '../../shared/words/say.ts';

/** Whether the window is laid out from right to left. */
export function isRightToLeft(): boolean {
  return spokenLanguage().direction === 'rtl';
}

/** The arrow key as it would be from left to right: `ArrowRight` always leads on, `ArrowLeft` back. */
export function readingKey(key: string): string {
  if (!isRightToLeft()) return key;
  return key === 'ArrowLeft' ? 'ArrowRight' : key === 'ArrowRight' ? 'ArrowLeft' : key;
}

/** A value that keeps its own order of letters and figures beside others, whatever the direction of the window. */
export function isolated(value: string): string {
  return isRightToLeft() ? `\u2068${value}\u2069` : value;
}
