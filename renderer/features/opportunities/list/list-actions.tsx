import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconDownload } from '@tabler/icons-react';
import { say } from '../../../../shared/words/say.ts';
import { openDialog } from '../../../state/dialogs.ts';

/** The buttons at the head of the list of deals. */
export function DealActions() {
  return (
    <>
      <ExportDeals />
      <Button onClick={() => openDialog({ kind: 'new-opportunity' })} rightSection={<kbd>N</kbd>}>
        {say('deals.new')}
      </Button>
    </>
  );
}

/** In a narrow window the search box needs the room of its words. */
function ExportDeals() {
  const roomy = useMediaQuery('(min-width: 75em)', true, { getInitialValueInEffect: false });
  const open = (): void => openDialog({ kind: 'export-deals' });
  const words = say('deals.export');
  if (roomy) {
    return (
      <Button variant="default" onClick={open}>
        {words}
      </Button>
    );
  }
  return (
    <Tooltip label={words}>
      <ActionIcon variant="default" size={30} aria-label={words} onClick={open}>
        <IconDownload size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
