import { say } from '../../../../shared/words/say.ts';
import { ExportListDialog } from '../../export/offered/export-list-dialog.tsx';
import { useExport } from '../../export/offered/export-options.tsx';
import { customerList } from '../list/customer-list.tsx';
import type { CustomerTypes } from '../list/customer-view.ts';

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
      write={({ filter, ...order }, format) =>
        write('customer.export', { filter: filter ?? {}, ...order, ...format })
      }
      onClose={onClose}
    />
  );
}
