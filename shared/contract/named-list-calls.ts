import { z } from 'zod';
import { command, query } from './define.ts';
import type { Topic } from './events.ts';
import * as f from './fields.ts';

/** The longest name of a kind of deal or of a role. */
export const longestListName = 100;

const name = f.name(longestListName);

/** A kind of deal, or a role of a contact. */
export const listed = z.strictObject({
  id: f.id,
  name: z.string(),
  /** Can't be chosen any more; what has it keeps it. */
  blocked: z.boolean(),
  /** How many deals have it. */
  uses: f.count,
});
export type Listed = z.output<typeof listed>;

const byId = z.strictObject({ id: f.id });
const list = (topic: Topic) =>
  query(f.none, z.strictObject({ items: z.array(listed) }), [topic, 'opportunity']);
const create = (topic: Topic) => command(z.strictObject({ name }), f.done, [topic]);
const update = (topic: Topic) =>
  command(
    z.strictObject({ id: f.id, changes: z.strictObject({ name, blocked: z.boolean() }).partial() }),
    f.done,
    [topic, 'opportunity'],
  );
const remove = (topic: Topic) => command(byId, f.none, [topic]);
const addPresets = (topic: Topic) => command(f.none, z.strictObject({ added: f.count }), [topic]);

/** Lists of names that people set up: the kinds of deals, and the roles that contacts have in them. */
export const namedListCalls = {
  'opportunityKind.list': list('kind'),
  'opportunityKind.create': create('kind'),
  'opportunityKind.update': update('kind'),
  'opportunityKind.remove': remove('kind'),
  /** Adds the ready-made kinds that are missing. */
  'opportunityKind.addPresets': addPresets('kind'),

  'contactRole.list': list('role'),
  'contactRole.create': create('role'),
  'contactRole.update': update('role'),
  'contactRole.remove': remove('role'),
  /** Adds the ready-made roles that are missing. */
  'contactRole.addPresets': addPresets('role'),
} as const;
