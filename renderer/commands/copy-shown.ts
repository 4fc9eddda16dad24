import { say } from '../../shared/words/say.ts';
import { copyText } from '../state/clipboard.ts';
import { showToast } from '../state/toasts.ts';

/** Copies what a person sees, and says so. */
export function copyShown(text: string): void {
  copyText(text);
  showToast({ tone: 'done', words: say('channel.copied', { text }) });
}

/** Copies the phone of the row with the focus, or else the primary one of the page. */
export function copyPhoneInView(): void {
  const own = document.activeElement?.closest<HTMLElement>('[data-phone]');
  const place = document.getElementById('place');
  const shown = own ?? place?.querySelector<HTMLElement>("[data-phone][data-primary='true']");
  const text = shown?.dataset['phone'];
  if (text === undefined) showToast({ tone: 'refusal', words: say('channel.no-phone') });
  else copyShown(text);
}
