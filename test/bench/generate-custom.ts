import type { ActContext } from '../../electron/domain/context.ts';
import { createCustomField } from '../../electron/domain/custom/fields.ts';
import { BulkValues } from '../../electron/store/custom/bulk-values.ts';
import { customFieldsOf, type StoredField } from '../../electron/store/custom/fields.ts';
import { customKinds } from '../../shared/records/custom-fields.ts';

/** Fields that every deal has a value of; of the others each deal has a few. */
export const everywhere = 10;

/** Gives deals that many custom fields, of every kind in turn, and values. */
export function fillCustomFields(act: ActContext, count: number): void {
  for (let n = 0; n < count; n += 1) {
    const kind = customKinds[n % customKinds.length] ?? 'text';
    const choices = kind === 'choice' ? ['S', 'M', 'L', 'XL'] : [];
    createCustomField(act, { of: 'opportunity', name: `Own field ${n}`, kind, choices });
  }
  const fields = customFieldsOf(act.db, 'opportunity');
  const values = new BulkValues(
    act.db,
    'opportunity',
    fields.map(({ slot }) => slot),
  );
  const ids = act.db.prepare<[], string>('SELECT id FROM opportunity ORDER BY rid').pluck().all();
  ids.forEach((id, i) => {
    const own = fields.filter((_, n) => n < everywhere || (n + i) % 20 === 0);
    values.add(id, Object.fromEntries(own.map((field) => [field.slot, valueOf(field, i)])));
    if (i % 256 === 255) values.flush();
  });
  values.flush();
}

function valueOf({ kind, choices }: StoredField, i: number): string | number {
  switch (kind) {
    case 'text':
      return `Site ${i % 1000} of plant ${i % 77}`;
    case 'long-text':
      return `Asked for a quote at the fair\nin hall ${i % 12}`;
    case 'number':
    case 'amount':
      return ((i * 7919) % 1_000_000) * 100;
    case 'date':
      return `2026-${String(1 + (i % 12)).padStart(2, '0')}-15`;
    case 'flag':
      return i % 2;
    case 'choice':
      return choices[i % choices.length]?.id ?? '';
  }
}
