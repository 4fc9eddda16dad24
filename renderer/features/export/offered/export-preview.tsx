import { say } from '../../../../shared/words/say.ts';
import type { OutputOf } from '../../../../shared/contract/contract.ts';
import { useReading } from '../../../api/queries.tsx';
import type { Reading } from '../../../api/queries.tsx';
import { FileSample } from '../../../components/show/file-sample.tsx';
import styles from './export.module.css';

export type Sample = OutputOf<'opportunity.exportSample'>;

/** The first rows of the file, as it will have them. */
export function ExportPreview({ reading }: { readonly reading: Reading<Sample> }) {
  const { data } = useReading(reading);
  const title = say('export.preview');
  return (
    <div className={styles.preview}>
      <div className={styles.label}>
        {title}
        {data && ` · ${say('export.preview.columns', { n: data.headings.length })}`}
      </div>
      {/* Focusable, so that the arrow keys can scroll it. */}
      <div className={styles.scroller} tabIndex={0} role="region" aria-label={title}>
        {data && data.rows.length === 0 && <p>{say('export.preview.none')}</p>}
        {data && data.rows.length > 0 && <FileSample headings={data.headings} rows={data.rows} />}
      </div>
    </div>
  );
}
