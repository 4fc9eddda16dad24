import type { CallName } from '../../shared/contract/contract.ts';
import { channelKinds, channelLabels, type ChannelKind } from '../../shared/records/channels.ts';

interface Reached {
  id(table: string, n: number): string;
  channels(kind: ChannelKind, customer: string): readonly object[];
}
type ChannelAct<N extends CallName> = (
  world: Reached,
  n: readonly number[],
) => readonly [name: N, input: unknown];

const at = <T>(values: readonly T[], n: number | undefined): T => values[(n ?? 0) % values.length] as T;

const phones = ['0431 12345', '+49 431 12345', '0170-5550', '(0)7', '', ' ', '٠٤٣١ ٥٥٥', 'ext. 4'];
const emails = ['kim@nord.example', 'KIM@nord.example', 'info@nord.example', 'no address', '', 'a@b'];
const cities = ['Kiel', 'Łódź', '', 'København'];

const newRow = (kind: ChannelKind, n: readonly number[]): object => ({
  label: at(channelLabels, n[3]),
  ...(kind === 'phones' && { value: at(phones, n[4]) }),
  ...(kind === 'emails' && { value: at(emails, n[4]) }),
  ...(kind === 'addresses' && { city: at(cities, n[4]), street: at(['', 'Kai 1'], n[5]) }),
});

/** Rows are changed, reordered, dropped and added, and one of them, or sometimes two, is made the primary one. */
function changed(kind: ChannelKind, rows: readonly object[], n: readonly number[]): object[] {
  const kept = rows.filter((_, i) => ((n[2] ?? 0) >> i) % 4 !== 0);
  const turned = (n[2] ?? 0) % 2 === 0 ? kept : kept.toReversed();
  const relabelled = turned.map((row, i) =>
    ((n[3] ?? 0) >> i) % 5 === 0 ? { ...row, label: at(channelLabels, n[6]) } : row,
  );
  const all = (n[5] ?? 0) % 3 === 0 ? relabelled : [...relabelled, newRow(kind, n)];
  const primary = (n[7] ?? 0) % (all.length + 1);
  return all.map((row, i) => ({ ...row, primary: i === primary || (i === 0 && (n[7] ?? 0) % 11 === 0) }));
}

/** What a life does with phones, e-mail addresses and postal addresses: by the rows, and by the columns that copy them. */
export const channelActs = {
  channels: (world, n) => {
    const [id, kind] = [world.id('customer', n[0] ?? 0), at(channelKinds, n[1])];
    return ['customer.update', { id, changes: { [kind]: changed(kind, world.channels(kind, id), n) } }];
  },
  reach: (world, n) => {
    const changes = at<object>(
      [
        { phone: at(phones, n[2]) },
        { mobile: at(phones, n[2]), phone: at(phones, n[3]) },
        { email: at(emails, n[2]) },
        { city: at(cities, n[2]), street: '' },
        { email: at(emails, n[2]), phones: [newRow('phones', n)] },
        { mobile: at(phones, n[2]), phones: [] },
      ],
      n[1],
    );
    return ['customer.update', { id: world.id('customer', n[0] ?? 0), changes }];
  },
  reachedNew: (_, n) => [
    'customer.create',
    {
      kind: 'account',
      name: `Reached ${n[0]}`,
      phones: [newRow('phones', n), newRow('phones', n.toReversed())],
      addresses: [newRow('addresses', n)],
      email: at(emails, n[1]),
    },
  ],
} satisfies Record<string, ChannelAct<'customer.update' | 'customer.create'>>;
