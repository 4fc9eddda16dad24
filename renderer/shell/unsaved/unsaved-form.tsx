import { Button } from '@mantine/core';
import { say } from '../../../shared/words/say.ts';
import { isEmpty, readDraft as readCustomer } from '../../features/customers/dialogs/customer-draft.ts';
import { nameOf } from '../../features/customers/customer-name.ts';
import { isBlank, readDraft as readDeal } from '../../features/opportunities/dialogs/new-deal.ts';
import { openDialog, type Dialog } from '../../state/dialogs.ts';
import type { DraftPlace } from '../../state/held-drafts.ts';
import { parse } from '../../state/kept.ts';
import { Discard } from './unsaved-edit.tsx';
import styles from './unsaved.module.css';

export interface Form {
  readonly words: string;
  /** The form as it was opened. */
  readonly dialog: Dialog;
}

/** A form for a new record with something in it; null for any other draft. */
export function formOf({ kind, record, way, value }: DraftPlace & { readonly value: string }): Form | null {
  if (record !== 'new') return null;
  if (kind === 'opportunity') {
    const deal = parse(value, readDeal);
    if (deal === null || isBlank(deal)) return null;
    const dialog = { kind: 'new-opportunity', ...(way !== '' && { draftWay: way }) } as const;
    return { words: wordsFor(kind, deal.topic), dialog };
  }
  const customer = kind === 'customer' ? parse(value, readCustomer) : null;
  if (customer === null || isEmpty(customer)) return null;
  const { kind: customerKind, account } = customer;
  const named = way.slice(way.indexOf(':') + 1);
  const dialog = {
    kind: 'new-customer',
    customerKind,
    ...(way.startsWith('at:') ? account && { account } : way !== '' && { name: named }),
  } as const;
  return { words: wordsFor('customer', nameOf(customer)), dialog };
}

function wordsFor(kind: 'opportunity' | 'customer', name: string): string {
  const typed = name.trim();
  return typed === '' ? say(`unsaved.form.${kind}.nameless`) : say(`unsaved.form.${kind}`, { name: typed });
}

/** A form for a new record that was never saved. */
export function UnsavedForm({ place, form }: { readonly place: DraftPlace; readonly form: Form }) {
  return (
    <div className={styles.line}>
      <p className={styles.words}>{form.words}</p>
      <Button size="compact-sm" variant="default" onClick={() => openDialog(form.dialog)}>
        {say('unsaved.open')}
      </Button>
      <Discard place={place} />
    </div>
  );
}
