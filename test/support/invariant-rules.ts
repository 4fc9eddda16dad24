import { fieldOwners } from '../../shared/records/custom-fields.ts';
import { recordKinds } from '../../shared/records/record-kinds.ts';

const channelTables = ['customer_phone', 'customer_email', 'customer_address'];

/** A column of a customer and the value of the row that it is a copy of. */
const copy = (column: string, table: string, value = column, of = 'TRUE'): string =>
  `c.${column} <> ifnull((SELECT p.${value} FROM ${table} p WHERE p.customer_id = c.id AND p.deleted_txn IS NULL AND ${of}
    ORDER BY p.is_primary DESC, p.position LIMIT 1), '')`;

export const channelRules: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    channelTables.flatMap((table) => [
      [
        `one primary ${table}, at places counted from 1`,
        `SELECT p.customer_id FROM ${table} p WHERE p.deleted_txn IS NULL GROUP BY p.customer_id
         HAVING sum(p.is_primary) <> 1 OR count(DISTINCT p.position) <> count(*) OR min(p.position) < 1`,
      ],
      [
        `a deleted customer has no ${table}`,
        `SELECT p.id FROM ${table} p JOIN customer c ON c.id = p.customer_id
         WHERE p.deleted_txn IS NULL AND c.deleted_txn IS NOT NULL`,
      ],
    ]),
  ),
  'columns of customers are copies of the primary rows': `SELECT c.name FROM customer c WHERE c.deleted_txn IS NULL AND (
    ${[
      copy('phone', 'customer_phone', 'value', "p.label <> 'mobile'"),
      copy('mobile', 'customer_phone', 'value', "p.label = 'mobile'"),
      copy('email', 'customer_email', 'value'),
      ...['street', 'postal_code', 'city', 'region', 'country'].map((part) => copy(part, 'customer_address')),
    ].join(' OR ')})`,
  'no blank rows to reach a customer by': `SELECT id FROM customer_phone WHERE deleted_txn IS NULL AND value = ''
    UNION ALL SELECT id FROM customer_email WHERE deleted_txn IS NULL AND value = ''
    UNION ALL SELECT id FROM customer_address
      WHERE deleted_txn IS NULL AND street || postal_code || city || region || country = ''`,
};

/** What a customer, an expression, has become part of by merges, itself included. */
const merged = (customer: string): string => `WITH RECURSIVE into_ (id) AS (SELECT ${customer} UNION
  SELECT m.merged_into_id FROM into_ JOIN customer m ON m.id = into_.id) SELECT id FROM into_ WHERE id IS NOT NULL`;

/** Rules that all deals must obey, each as SQL that finds violations. */
export const invariantRules: Readonly<Record<string, string>> = {
  'one active entry, the last one': `SELECT o.number FROM opportunity o WHERE o.deleted_txn IS NULL AND 1 <> (
    SELECT count(*) FROM entry e WHERE e.opportunity_id = o.id AND e.deleted_txn IS NULL AND e.active = 1
      AND e.sequence = (SELECT max(sequence) FROM entry x WHERE x.opportunity_id = o.id AND x.deleted_txn IS NULL))`,
  'entries counted from 1 without gaps': `SELECT opportunity_id FROM entry WHERE deleted_txn IS NULL
    GROUP BY opportunity_id HAVING min(sequence) <> 1 OR max(sequence) <> count(*)`,
  'days open never below 0': 'SELECT id FROM entry WHERE days_open < 0',
  'a stage, of its own cycle, while it is open and only then': `SELECT o.number FROM opportunity o
    LEFT JOIN stage s ON s.id = o.stage_id AND s.deleted_txn IS NULL WHERE o.deleted_txn IS NULL
    AND ((o.status IN ('in-progress', 'on-hold')) IS NOT (s.cycle_id IS o.cycle_id AND o.cycle_id IS NOT NULL))`,
  'closed, with what belongs to it, or not': `SELECT o.number FROM opportunity o
    LEFT JOIN close_record x ON x.id = o.close_record_id AND x.deleted_txn IS NULL AND x.superseded = 0
    WHERE o.deleted_txn IS NULL AND ((o.status IN ('won', 'lost')) IS NOT (x.id IS NOT NULL)
      OR o.actual_close_date IS NOT x.close_date OR o.actual_revenue IS NOT x.actual_revenue
      OR (x.id IS NOT NULL AND (o.category <> o.status OR x.outcome <> o.status)))`,
  'the active entry says what the deal says': `SELECT o.number FROM opportunity o
    JOIN entry e ON e.opportunity_id = o.id AND e.active = 1 AND e.deleted_txn IS NULL
    WHERE o.deleted_txn IS NULL AND (o.status <> e.status_after OR o.category <> e.category
      OR o.revenue IS NOT e.revenue OR o.currency <> e.currency OR o.chances IS NOT e.chances
      OR o.probability IS NOT e.probability OR o.weighted_q IS NOT e.weighted_q
      OR o.weighted_r IS NOT e.weighted_r OR o.completed IS NOT e.completed OR o.stage_id IS NOT e.stage_id
      OR o.cycle_id IS NOT e.cycle_id OR o.customer_id NOT IN (${merged('e.customer_id')})
      OR (o.status NOT IN ('won', 'lost') AND o.customer_id <> e.customer_id) OR o.salesperson_id <> e.salesperson_id
      OR o.last_change <> e.date_of_change
      OR (o.status IN ('won', 'lost') AND e.close_date IS NOT o.actual_close_date)
      OR (o.status NOT IN ('won', 'lost') AND e.close_date IS NOT o.close_date))`,
  'an entry of a deleted deal is deleted': `SELECT e.id FROM entry e JOIN opportunity o ON o.id = e.opportunity_id
    WHERE e.deleted_txn IS NULL AND o.deleted_txn IS NOT NULL`,
  ...Object.fromEntries(
    recordKinds.map((kind) => [
      `a deleted ${kind} has no tags`,
      `SELECT t.id FROM ${kind}_tag t JOIN ${kind} o ON o.id = t.${kind}_id
       WHERE t.deleted_txn IS NULL AND o.deleted_txn IS NOT NULL`,
    ]),
  ),
  'a merged customer is deleted': `SELECT id FROM customer WHERE merged_into_id IS NOT NULL
    AND (deleted_txn IS NULL OR id IN (${merged('customer.merged_into_id')}))`,
  'no account is above itself': `SELECT c.id FROM customer c WHERE c.deleted_txn IS NULL AND c.id IN (
    WITH RECURSIVE above (id) AS (SELECT c.parent_id UNION
      SELECT p.parent_id FROM above JOIN customer p ON p.id = above.id) SELECT id FROM above)`,
  'a tag that is used is there': recordKinds
    .map(
      (kind) => `SELECT t.id FROM ${kind}_tag t JOIN tag g ON g.id = t.tag_id
      WHERE t.deleted_txn IS NULL AND g.deleted_txn IS NOT NULL`,
    )
    .join(' UNION ALL '),
  ...Object.fromEntries(
    fieldOwners.map((owner) => [
      `values of ${owner} fields are those of a live record, by its row number`,
      `SELECT v.id FROM ${owner}_custom v JOIN ${owner === 'opportunity' ? 'opportunity' : 'customer'} o ON o.id = v.id
       WHERE v.rid <> o.rid OR (v.deleted_txn IS NULL AND o.deleted_txn IS NOT NULL)
         ${owner === 'opportunity' ? '' : `OR o.kind <> '${owner}'`}`,
    ]),
  ),
  'a choice belongs to a live field': `SELECT c.id FROM custom_choice c
    JOIN custom_field f ON f.id = c.field_id WHERE c.deleted_txn IS NULL AND f.deleted_txn IS NOT NULL`,
  ...channelRules,
  'a person of a deal is there once, a contact, and of a live deal': `SELECT x.id FROM opportunity_person x
    JOIN opportunity o ON o.id = x.opportunity_id JOIN customer c ON c.id = x.contact_id
    LEFT JOIN contact_role r ON r.id = x.role_id WHERE x.deleted_txn IS NULL
    AND (o.deleted_txn IS NOT NULL OR c.deleted_txn IS NOT NULL OR c.kind <> 'contact'
      OR r.deleted_txn IS NOT NULL)
    UNION ALL SELECT opportunity_id FROM opportunity_person WHERE deleted_txn IS NULL
      GROUP BY opportunity_id, contact_id HAVING count(*) > 1`,
  'the kind and the primary contact of a deal are there': `SELECT o.number FROM opportunity o
    LEFT JOIN opportunity_kind k ON k.id = o.kind_id LEFT JOIN customer c ON c.id = o.contact_id
    WHERE o.deleted_txn IS NULL AND (k.deleted_txn IS NOT NULL OR c.deleted_txn IS NOT NULL)`,
  'a kind and a role have one name': ['opportunity_kind', 'contact_role']
    .map(
      (table) =>
        `SELECT max(id) FROM ${table} WHERE deleted_txn IS NULL GROUP BY name_key HAVING count(*) > 1`,
    )
    .join(' UNION ALL '),
  'records of one file in the order of their clocks': `SELECT t.uid FROM txn t JOIN txn n ON n.id = t.id + 1
    WHERE n.clock <= t.clock`,
  'the greatest clock was seen': 'SELECT uid FROM txn WHERE clock > (SELECT seen FROM current_txn)',
  'a record that names its call names the epoch': "SELECT uid FROM txn WHERE call IS NOT NULL AND epoch = ''",
  'an undo or redo names its target': "SELECT uid FROM txn WHERE (kind = 'act') <> (target IS NULL)",
  'no record left open': 'SELECT txn FROM current_txn WHERE txn IS NOT NULL',
};
