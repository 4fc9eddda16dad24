import type { InputOf, OutputOf } from '../../../../shared/contract/contract.ts';
import { say } from '../../../../shared/words/say.ts';
import { saveInPlace } from '../../../commands/run.ts';
import { useCall } from '../../../api/queries.tsx';
import { Panel } from '../../../components/frame/page.tsx';
import { useFormats } from '../../../state/locale.ts';
import { useOtherMarks } from '../../workspaces/offered/other-marks.ts';
import { SectionHead } from '../section-head.tsx';
import { SetUpTable, TextCell } from '../set-up-table.tsx';
import type { Head } from '../set-up-table.tsx';
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
      <SharedMarks items={data?.items ?? []} />
    </>
  );
}

/** Warns of marks that another workspace of the computer has. */
function SharedMarks({ items }: { readonly items: readonly Series[] }) {
  const marks = useOtherMarks();
  const shared = [...new Set(items.map(({ mark }) => mark))].flatMap((mark) => {
    const workspace = marks.get(mark);
    return workspace === undefined ? [] : [{ mark, workspace }];
  });
  return (
    <div role="status">
      {shared.map((params) => (
        <p key={params.mark} className={styles.note}>
          {say('numbers.mark-shared', params)}
        </p>
      ))}
    </div>
  );
}

function SeriesTable({ items }: { readonly items: readonly Series[] }) {
  const heads: readonly Head[] = [
    { title: say('numbers.column.series') },
    { title: say('numbers.column.prefix') },
    { title: say('numbers.column.mark') },
    { title: say('numbers.column.digits') },
    { title: say('numbers.column.next'), align: 'right' },
    { title: say('numbers.column.example') },
  ];
  return (
    <SetUpTable label={say('numbers.table')} heads={heads}>
      <tbody>
        {items.map((series) => (
          <SeriesRow key={series.kind} series={series} />
        ))}
      </tbody>
    </SetUpTable>
  );
}

function SeriesRow({ series }: { readonly series: Series }) {
  const { count } = useFormats();
  const { kind } = series;
  const named = { series: say(`numbers.${kind}`) };
  const save = (changes: InputOf<'series.update'>['changes']): Promise<string | null> =>
    saveInPlace('series.update', { kind, changes });
  return (
    <tr>
      <th scope="row" className={styles.plain}>
        {named.series}
      </th>
      <TextCell
        width="code"
        label={say('numbers.prefix-of', named)}
        value={series.prefix}
        onSave={(prefix) => save({ prefix })}
        column="prefix"
      />
      <TextCell
        width="code"
        label={say('numbers.mark-of', named)}
        value={series.mark}
        onSave={(mark) => save({ mark: mark.toUpperCase() })}
        column="mark"
      />
      <TextCell
        width="code"
        label={say('numbers.digits-of', named)}
        value={String(series.digits)}
        onSave={(digits) => save({ digits: Number(digits) })}
        column="digits"
      />
      <td className={styles.right}>{count(series.next)}</td>
      <td className={`${styles.plain} ${styles.whole}`}>
        <b>{series.example}</b>
      </td>
    </tr>
  );
}
