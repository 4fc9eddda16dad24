import type { CallName } from '../../shared/contract/contract.ts';
import { namesOfManyScripts as names } from './names-of-many-scripts.ts';

interface Ids {
  id(table: string, n: number): string;
}
type PeopleAct<N extends CallName> = (world: Ids, n: readonly number[]) => readonly [name: N, input: unknown];

const at = <T>(values: readonly T[], n: number | undefined): T => values[(n ?? 0) % values.length] as T;

const listNames = ['Tender', 'tender ', 'Ünlü', 'Champion', 'CHAMPION', 'Order', ' '];
/** Now and then an id, none, or nothing said. */
const perhaps = (id: string, n: number | undefined): string | null | undefined =>
  at([id, id, id, null, undefined], n);

const byId = (world: Ids, table: string, n: readonly number[]): { id: string } => ({
  id: world.id(table, n[1] ?? 0),
});
const person = (world: Ids, n: readonly number[]): object =>
  (n[2] ?? 0) % 5 === 0
    ? { newContact: { lastName: at([...names, ''], n[3]) } }
    : { contactId: world.id('customer', n[3] ?? 0) };

/** What a life does with kinds of deals and with people: sets them up, gives them to deals, and removes them. */
export const peopleActs = {
  kind: (_, n) => ['opportunityKind.create', { name: at(listNames, n[0]) }],
  kindChange: (world, n) => [
    'opportunityKind.update',
    {
      ...byId(world, 'opportunity_kind', n),
      changes: at([{ name: at(listNames, n[3]) }, { blocked: (n[4] ?? 0) % 2 === 0 }, {}], n[2]),
    },
  ],
  kindGone: (world, n) => ['opportunityKind.remove', byId(world, 'opportunity_kind', n)],
  kinds: () => ['opportunityKind.addPresets', {}],
  role: (_, n) => ['contactRole.create', { name: at(listNames, n[0]) }],
  roleChange: (world, n) => [
    'contactRole.update',
    {
      ...byId(world, 'contact_role', n),
      changes: { name: at(listNames, n[3]), blocked: (n[4] ?? 0) % 3 === 0 },
    },
  ],
  roleGone: (world, n) => ['contactRole.remove', byId(world, 'contact_role', n)],
  ofKind: (world, n) => [
    'opportunity.update',
    {
      id: world.id('opportunity', n[0] ?? 0),
      changes: { kindId: perhaps(world.id('opportunity_kind', n[1] ?? 0), n[2]) ?? null },
    },
  ],
  person: (world, n) => [
    'opportunity.setPerson',
    {
      id: world.id('opportunity', n[0] ?? 0),
      ...person(world, n),
      roleId: perhaps(world.id('contact_role', n[1] ?? 0), n[4]),
      note: at([undefined, '', 'Signs last'], n[5]),
    },
  ],
  primary: (world, n) => [
    'opportunity.update',
    (n[2] ?? 0) % 5 === 0
      ? { id: world.id('opportunity', n[0] ?? 0), changes: {}, ...person(world, n) }
      : {
          id: world.id('opportunity', n[0] ?? 0),
          changes: { contactId: perhaps(world.id('customer', n[3] ?? 0), n[4]) ?? null },
        },
  ],
  personGone: (world, n) => [
    'opportunity.removePerson',
    { id: world.id('opportunity', n[0] ?? 0), contactId: world.id('customer', n[3] ?? 0) },
  ],
} satisfies Record<string, PeopleAct<CallName>>;
