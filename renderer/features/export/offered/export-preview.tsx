import { say } from '../../../../shared/words/say.ts';
import type { OutputOf } from '../../../../shared/contract/contract.ts';
import { useReading } from '../../../api/queries.tsx';
import type { Reading } from '../../../api/queries.tsx';
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
        {data && data.rows.length > 0 && <SampleTable sample={data} />}
      </div>
    </div>
  );
}

function SampleTable({ sample: { headings, rows } }: { readonly sample: Sample }) {
  // The headings and values of the file, whatever the language of the window.
  return (
    <table translate="no">
      <thead>
        <tr>
          {headings.map((heading, column) => (
            <th key={`${column}:${heading}`} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // A row of a file has no other key.
          <tr key={index}>
            {headings.map((heading, column) => (
              <td key={`${column}:${heading}`}>{row[column]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
