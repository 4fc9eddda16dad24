import type { CallName } from '../../shared/contract/contract.ts';

interface Ids {
  id(table: string, n: number): string;
}
type MergeAct<N extends CallName> = (world: Ids, n: readonly number[]) => readonly [name: N, input: unknown];

/** What a life does with customers as a whole: puts them into families and companies, and merges some. */
export const mergeActs = {
  customerPlace: (world, n) => {
    const above = world.id('customer', n[1] ?? 0);
    const changes = (n[2] ?? 0) % 3 === 0 ? { accountId: above } : { parentId: above };
    return ['customer.update', { id: world.id('customer', n[0] ?? 0), changes }];
  },
  merge: (world, n) => {
    const [survivor, ...losers] = n.slice(0, 2 + ((n[7] ?? 0) % 2)).map((one) => world.id('customer', one));
    const fields = ['name', 'address', 'parentId', 'accountId'].filter((_, i) => (n[4 + i] ?? 0) % 3 === 0);
    const choose = Object.fromEntries(fields.map((field, i) => [field, losers[i % losers.length]]));
    return ['customer.merge', { survivor, losers, choose }];
  },
} satisfies Record<string, MergeAct<CallName>>;
