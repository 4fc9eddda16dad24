import type { FileFormat } from '../../../../shared/export/file-format.ts';
import { say } from '../../../../shared/words/say.ts';
import { callOptions } from '../../../api/queries.tsx';
import { ExportListDialog, type Wanted } from '../../export/offered/export-list-dialog.tsx';
import { useExport } from '../../export/offered/export-options.tsx';
import { dealList } from '../list/deal-list.tsx';
import type { DealTypes } from '../list/deal-types.ts';

function inputOf({ filter, groupBy, ...order }: Wanted<DealTypes>, format: FileFormat) {
  return { filter: filter ?? {}, ...order, ...(groupBy && { groupBy }), ...format };
}

interface ExportDealsDialogProps {
  onClose(this: void): void;
}

/** Exports the deals of the list. */
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
      write={(wanted, format) => write('opportunity.export', inputOf(wanted, format))}
      sample={(wanted, format) => callOptions('opportunity.exportSample', inputOf(wanted, format))}
      onClose={onClose}
    />
  );
}
