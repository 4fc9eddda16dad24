import { say } from '../../../../shared/words/say.ts';
import { ExportListDialog } from '../../export/offered/export-list-dialog.tsx';
import { useExport } from '../../export/offered/export-options.tsx';
import { dealList } from '../list/deal-list.tsx';
import type { DealTypes } from '../list/deal-types.ts';

interface ExportDealsDialogProps {
  onClose(this: void): void;
}

/** Writes the deals of the list into a file. */
export function ExportDealsDialog({ onClose }: ExportDealsDialogProps) {
  const write = useExport();
  return (
    <ExportListDialog<DealTypes>
      kind={dealList}
      words={{
        title: say('export.deals.title'),
        about: say('export.deals.about'),
        label: say('export.deals.which'),
        shown: (count) => say('export.deals.shown', { count }),
        all: say('export.deals.all'),
      }}
      write={({ filter, ...order }, format) =>
        write('opportunity.export', { filter: filter ?? {}, ...order, ...format })
      }
      onClose={onClose}
    />
  );
}
