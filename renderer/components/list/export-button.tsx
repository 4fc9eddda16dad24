import { useIsRoomy } from '../frame/use-room.ts';
import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { say } from '../../../shared/words/say.ts';

/** Opens the export of a list. In a narrow window the label is hidden to leave room for the search box. */
export function ExportButton({ onOpen }: { onOpen(this: void): void }) {
  const roomy = useIsRoomy(75);
  const words = say('list.export');
  if (roomy) {
    return (
      <Button variant="default" onClick={onOpen}>
        {words}
      </Button>
    );
  }
  return (
    <Tooltip label={words}>
      <ActionIcon variant="default" size={30} aria-label={words} onClick={onOpen}>
        <IconDownload size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
