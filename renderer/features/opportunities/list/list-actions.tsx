import { Button } from '@mantine/core';
import { say } from '../../../../shared/words/say.ts';
import { ExportButton } from '../../../components/list/export-button.tsx';
import { openDialog } from '../../../state/dialogs.ts';

/** The buttons at the head of the list of deals. */
export function DealActions() {
  return (
    <>
      <ExportButton onOpen={() => openDialog({ kind: 'export-deals' })} />
      <Button onClick={() => openDialog({ kind: 'new-opportunity' })} rightSection={<kbd>N</kbd>}>
        {say('deals.new')}
      </Button>
    </>
  );
}
