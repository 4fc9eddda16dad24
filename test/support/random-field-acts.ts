import type { CallName } from '../../shared/contract/contract.ts';
import { namesOfManyScripts as names } from './names-of-many-scripts.ts';

interface Ids {
  id(table: string, n: number): string;
}
type FieldAct<N extends CallName> = (world: Ids, n: readonly number[]) => readonly [name: N, input: unknown];

const at = <T>(values: readonly T[], n: number | undefined): T => values[(n ?? 0) % values.length] as T;

const kindsOfFields = ['text', 'long-text', 'number', 'amount', 'date', 'flag', 'choice'];
const fieldNames = ['Plant', 'plant ', 'Ünlü', 'Rebate', 'Topic', 'Warranty until', ' '];
const fieldValues = ['Hall 4', '12.5', '1000', '2026-03-16', true, false, null, '', '-7.00005'];
const fieldOf = (n: readonly number[]): object => {
  const kind = at(kindsOfFields, n[1]);
  const choices = kind === 'choice' ? [{ name: 'Low' }, { name: at(names, n[4]) }] : undefined;
  return { of: at(['opportunity', 'opportunity', 'account', 'contact'], n[2]), kind, choices };
};
const customOf = (world: Ids, n: readonly number[]): object => ({
  [world.id('custom_field', n[1] ?? 0)]:
    (n[2] ?? 0) % 4 === 0 ? world.id('custom_choice', n[3] ?? 0) : at(fieldValues, n[3]),
});

/** What a life does with custom fields: describes them, and gives records values, valid and invalid. */
export const fieldActs = {
  field: (_, n) => ['customField.create', { name: at(fieldNames, n[0]), ...fieldOf(n) }],
  fieldRename: (world, n) => [
    'customField.rename',
    { id: world.id('custom_field', n[0] ?? 0), name: at(fieldNames, n[1]) },
  ],
  fieldChoices: (world, n) => [
    'customField.changeChoices',
    {
      id: world.id('custom_field', n[0] ?? 0),
      choices: [{ name: at(names, n[1]) }, { id: world.id('custom_choice', n[2] ?? 0), name: 'High' }],
      evenWithValues: (n[3] ?? 0) % 3,
    },
  ],
  fieldGone: (world, n) => [
    'customField.remove',
    { id: world.id('custom_field', n[0] ?? 0), evenWithValues: (n[3] ?? 0) % 3 },
  ],
  fieldValue: (world, n) => [
    'opportunity.update',
    { id: world.id('opportunity', n[0] ?? 0), changes: { custom: customOf(world, n) } },
  ],
  customerValue: (world, n) => [
    'customer.update',
    { id: world.id('customer', n[0] ?? 0), changes: { custom: customOf(world, n) } },
  ],
} satisfies Record<string, FieldAct<CallName>>;
