import type { FileFormat } from '../../../../shared/export/file-format.ts';
import { say } from '../../../../shared/words/say.ts';
import { callOptions } from '../../../api/queries.tsx';
import { ExportListDialog, type Wanted } from '../../export/offered/export-list-dialog.tsx';
import { useExport } from '../../export/offered/export-options.tsx';
import { customerList } from '../list/customer-list.tsx';
import type { CustomerTypes } from '../list/customer-view.ts';

function inputOf({ filter, groupBy, ...order }: Wanted<CustomerTypes>, format: FileFormat) {
  return { filter: filter ?? {}, ...order, ...(groupBy && { groupBy }), ...format };
}

interface ExportCustomersDialogProps {
  onClose(this: void): void;
}

/** Writes the customers of the list into a file. */
export function ExportCustomersDialog({ onClose }: ExportCustomersDialogProps) {
  const write = useExport();
  return (
    <ExportListDialog<CustomerTypes>
      kind={customerList}
      words={{
        title: say('export.customers.title'),
        about: say('export.customers.about'),
        label: say('export.customers.which'),
        shown: (count) => say('export.customers.shown', { count }),
        all: say('export.customers.all'),
      }}
      write={(wanted, format) => write('customer.export', inputOf(wanted, format))}
      sample={(wanted, format) => callOptions('customer.exportSample', inputOf(wanted, format))}
      onClose={onClose}
    />
  );
}
