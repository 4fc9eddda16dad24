import { say } from '../../../shared/words/say.ts';
import { run } from '../../commands/run.ts';
import { showToast } from '../../state/toasts.ts';

/** `example.com` and `http://example.com` become `https://example.com`, the only form that is ever opened. */
export function websiteAddress(website: string): string {
  return `https://${website.trim().replace(/^[a-z]+:\/\//i, '')}`;
}

export function emailAddress(email: string): string {
  return `mailto:${encodeURIComponent(email.trim()).replace('%40', '@')}`;
}

/** Of a number as it is dialed. */
export function phoneAddress(dialed: string): string {
  return `tel:${dialed}`;
}

/** Hands an address to the system's own program, which the main process allows for https, mailto and tel only. */
export async function openOutside(url: string): Promise<void> {
  const result = await run('app.openExternal', { url }, { quiet: true });
  if (result.ok && !result.value.opened) {
    showToast({ tone: 'refusal', words: say('customer.not-opened', { url }) });
  }
}
