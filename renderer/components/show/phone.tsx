import { usePhones } from './phone-text.ts';

/** A phone number as the reader's region writes it. */
export function Phone({ phone }: { readonly phone: string }) {
  return usePhones()(phone).text;
}
