import { Radio } from '@mantine/core';
import { useState } from 'react';
import { say } from '../../../../shared/words/say.ts';
import { useCall } from '../../../api/queries.tsx';
import { DialogFrame } from '../../../components/dialog-frame.tsx';
import { useFormats } from '../../../state/locale.ts';
import { FileOptions, useExport, usualFormat } from '../../export/export-options.tsx';
import styles from '../../export/export-options.module.css';
import { useListState } from '../list/list-state.ts';
import { shownFilter, useListView } from '../list/list-view.ts';
import type { ListView } from '../list/list-view.ts';

interface ExportDealsDialogProps {
  onClose(this: void): void;
}

/** Writes the deals of the list into a file: those it shows, or all. */
export function ExportDealsDialog({ onClose }: ExportDealsDialogProps) {
  const [view, , ready] = useListView();
  return ready && <Ready view={view} onClose={onClose} />;
}

function Ready({ view, onClose }: ExportDealsDialogProps & { readonly view: ListView }) {
  const formats = useFormats();
  const write = useExport();
  const { search } = useListState();
  const filter = shownFilter(view.filter, search, formats);
  const shown = useCall('opportunity.summary', { filter }).data?.count ?? 0;
  const [all, setAll] = useState(false);
  const [format, setFormat] = useState(() => usualFormat(formats.locale));
  const { sort, direction } = view;
  const run = async (): Promise<void> => {
    if (await write('opportunity.export', { filter: all ? {} : filter, sort, direction, ...format }))
      onClose();
  };
  const counted = { n: shown, count: formats.count(shown) };
  return (
    <DialogFrame
      title={say('export.deals.title')}
      about={say('export.deals.about')}
      onClose={onClose}
      act={{ label: say('export.act'), run }}
      note={say('export.note')}
    >
      <div className={styles.form}>
        <Radio.Group
          size="xs"
          label={say('export.deals.which')}
          value={all ? 'all' : 'shown'}
          onChange={(value) => setAll(value === 'all')}
        >
          <div className={styles.choices}>
            <Radio value="shown" label={say('export.deals.shown', counted)} data-autofocus />
            <Radio value="all" label={say('export.deals.all')} />
          </div>
        </Radio.Group>
        <FileOptions format={format} onChange={(part) => setFormat({ ...format, ...part })} />
      </div>
    </DialogFrame>
  );
}
