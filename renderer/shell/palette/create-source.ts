import { IconPlus } from '@tabler/icons-react';
import { say } from '../../../shared/words/say.ts';
import { openDialog } from '../../state/dialogs.ts';
import type { Asked, PaletteSection } from './palette-item.ts';

/** The last resort: a new record with the typed name. */
export function useCreate({ text }: Asked): PaletteSection {
  const items = [
    {
      key: 'create-opportunity',
      Icon: IconPlus,
      title: say('palette.create.opportunity', { text }),
      // A separate draft: an older one must not replace the typed name.
      run: () =>
        openDialog({
          kind: 'new-opportunity',
          topic: text,
          draftWay: text,
        }),
    },
    {
      key: 'create-customer',
      Icon: IconPlus,
      title: say('palette.create.customer', { text }),
      run: () => openDialog({ kind: 'new-customer', customerKind: 'account', name: text }),
    },
  ] as const;
  return { key: 'create', title: say('palette.create'), items: text === '' ? [] : items, best: 0 };
}
