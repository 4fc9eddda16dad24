import type { InputOf, OutputOf } from '../../../../shared/contract/contract.ts';
import { say } from '../../../../shared/words/say.ts';
import { useRun } from '../../../api/commands.ts';
import { savedOrWords } from '../../../api/refusal-beside.ts';
import { useCall } from '../../../api/queries.tsx';
import { useColumnKeys } from '../../../components/column-keys.ts';
import { Panel } from '../../../components/page.tsx';
import { QuietText } from '../../../components/quiet-text.tsx';
import { useFormats } from '../../../state/locale.ts';
import { SectionHead } from '../section-head.tsx';
import styles from '../setup.module.css';

type Series = OutputOf<'series.list'>['items'][number];

/** How deals and customers are numbered. */
export function NumbersSection() {
  const { data } = useCall('series.list', {});
  return (
    <>
      <SectionHead title={say('setup.numbers')} about={say('numbers.about')} />
      {data !== undefined && (
        <Panel flush label={say('numbers.table')}>
          <SeriesTable items={data.items} />
        </Panel>
      )}
    </>
  );
}

function SeriesTable({ items }: { readonly items: readonly Series[] }) {
  const table = useColumnKeys();
  return (
    <div className={styles.scroll}>
      <table ref={table} className={styles.table} aria-label={say('numbers.table')}>
        <Head />
        <tbody>
          {items.map((series) => (
            <SeriesRow key={series.kind} series={series} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head() {
  return (
    <thead>
      <tr>
        <th scope="col">{say('numbers.column.series')}</th>
        <th scope="col">{say('numbers.column.prefix')}</th>
        <th scope="col">{say('numbers.column.mark')}</th>
        <th scope="col" className={styles.right}>
          {say('numbers.column.next')}
        </th>
        <th scope="col">{say('numbers.column.example')}</th>
      </tr>
    </thead>
  );
}

function SeriesRow({ series }: { readonly series: Series }) {
  const run = useRun();
  const { count } = useFormats();
  const { kind } = series;
  const named = { series: say(`numbers.${kind}`) };
  const save = (changes: InputOf<'series.update'>['changes']): Promise<string | null> =>
    savedOrWords(run('series.update', { kind, changes }, { handlesRefusal: true }));
  return (
    <tr>
      <th scope="row" className={styles.plain}>
        {named.series}
      </th>
      <td className={styles.codeColumn}>
        <QuietText
          label={say('numbers.prefix-of', named)}
          value={series.prefix}
          onSave={(prefix) => save({ prefix: prefix.trim() })}
          column="prefix"
          inTable
        />
      </td>
      <td className={styles.codeColumn}>
        <QuietText
          label={say('numbers.mark-of', named)}
          value={series.mark}
          onSave={(mark) => save({ mark: mark.trim().toUpperCase() })}
          column="mark"
          inTable
        />
      </td>
      <td className={styles.right}>{count(series.next)}</td>
      <td className={styles.plain}>
        <b>{series.example}</b>
      </td>
    </tr>
  );
}
