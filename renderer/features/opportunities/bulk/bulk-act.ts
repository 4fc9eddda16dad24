import type { InputOf, OutputOf } from '../../../../shared/contract/contract.ts';
import type { BulkFieldsProps as FieldsProps } from '../../../components/list/bulk/bulk-dialog.tsx';
import type { DealBulk } from '../../../state/dialogs.ts';

export type BulkAct = InputOf<'opportunity.bulk'>['act'];
export type BulkChanges = Extract<BulkAct, { readonly kind: 'update' }>['changes'];
export type BulkOutcome = OutputOf<'opportunity.rehearseBulk'>;

/** The act with which the dialog begins; null where something has to be chosen first. */
export function firstAct(kind: DealBulk): BulkAct | null {
  switch (kind) {
    case 'stage':
      return { kind: 'move', to: 'next' };
    case 'start':
    case 'hold':
    case 'resume':
    case 'reopen':
      return { kind };
    case 'delete':
      return { kind: 'remove' };
    default:
      return null;
  }
}

/** The act that sets one field. */
export function setting(changes: BulkChanges): BulkAct {
  return { kind: 'update', changes };
}

/** One act that needs to know something; which one is known already. */
export type BulkFieldsProps = Omit<FieldsProps<DealBulk, BulkAct>, 'kind'>;
