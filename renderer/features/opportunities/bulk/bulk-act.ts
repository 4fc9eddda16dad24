import type { InputOf, OutputOf } from '../../../../shared/contract/contract.ts';
import type { BulkFieldsProps as FieldsProps } from '../../../components/list/bulk/bulk-dialog.tsx';
import type { DealBulk } from '../../../state/dialogs.ts';

export type BulkAct = InputOf<'opportunity.bulk'>['act'];
export type BulkChanges = Extract<BulkAct, { readonly kind: 'update' }>['changes'];
export type BulkOutcome = OutputOf<'opportunity.rehearseBulk'>;

/** The initial action of the dialog; null if something has to be chosen first. */
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

/** An action that needs input; its kind is already known. */
export type BulkFieldsProps = Omit<FieldsProps<DealBulk, BulkAct>, 'kind'>;
