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
