import type { ShownPhone } from '../../../components/show/phone-text.ts';
import { openOutside } from '../../../components/show/outside.ts';

/** Messengers that open a chat by a number with its country. Their names are the same in every language. */
const messengers = [
  ['WhatsApp', (digits: string) => `https://wa.me/${digits}`],
  ['Signal', (digits: string) => `https://signal.me/#p/+${digits}`],
  ['Telegram', (digits: string) => `https://t.me/+${digits}`],
] as const;

interface Messenger {
  readonly name: string;
  open(this: void): void;
}

export function messengersFor({ international }: ShownPhone): readonly Messenger[] {
  if (international === null || international === '') return [];
  return messengers.map(([name, address]) => ({
    name,
    open: () => void openOutside(address(international)),
  }));
}
