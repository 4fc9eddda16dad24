import { say } from '../../../../shared/words/say.ts';
import { useCall } from '../../../api/queries.tsx';
import { useFormats } from '../../../state/locale.ts';
import { ExportDialog } from '../../export/offered/export-dialog.tsx';
import { useExport } from '../../export/offered/export-options.tsx';
import { useListView } from '../../../components/list/views/kept-view.ts';
import { dealList } from '../list/deal-list.tsx';
import type { DealShape } from '../list/deal-view.ts';

interface ExportDealsDialogProps {
  onClose(this: void): void;
}

/** Writes the deals of the list into a file: those it shows, or all. */
export function ExportDealsDialog({ onClose }: ExportDealsDialogProps) {
  const [view, , ready] = useListView<DealShape>(dealList);
  return ready && <Ready view={view} onClose={onClose} />;
}

function Ready({ view, onClose }: ExportDealsDialogProps & { readonly view: DealShape }) {
  const formats = useFormats();
  const write = useExport();
  const search = dealList.state.use((memory) => memory.search);
  const filter = dealList.narrow(view.filter, search, formats);
  const shown = useCall('opportunity.summary', { filter }).data?.count ?? 0;
  const { sort, direction } = view;
  return (
    <ExportDialog
      title={say('export.deals.title')}
      about={say('export.deals.about')}
      label={say('export.deals.which')}
      choices={[
        { what: 'shown', label: say('export.deals.shown', { count: shown }) },
        { what: 'all', label: say('export.deals.all') },
      ]}
      write={(which, format) =>
        write('opportunity.export', {
          filter: which === 'all' ? {} : filter,
          sort,
          direction,
          ...format,
        })
      }
      onClose={onClose}
    />
  );
}
