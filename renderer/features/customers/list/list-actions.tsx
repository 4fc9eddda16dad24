import { Button } from '@mantine/core';
import { say } from '../../../../shared/words/say.ts';
import { ExportButton } from '../../../components/list/export-button.tsx';
import { openDialog } from '../../../state/dialogs.ts';
import type { ViewFilter } from './customer-view.ts';

interface ActionsProps {
  readonly filter: ViewFilter;
}

/** The buttons at the head of the list of customers. */
export function CustomerActions(props: ActionsProps) {
  return (
    <>
      <ExportButton onOpen={() => openDialog({ kind: 'export-customers' })} />
      <NewCustomer {...props} />
    </>
  );
}

/** The dialog for a new customer: a contact where only contacts are shown, else an account. */
export function NewCustomer({ filter }: ActionsProps) {
  const customerKind = filter.kind?.length === 1 ? (filter.kind[0] ?? 'account') : 'account';
  return (
    <Button onClick={() => openDialog({ kind: 'new-customer', customerKind })}>{say('customers.new')}</Button>
  );
}
