import type { InputOf, OutputOf } from '../../../../shared/contract/contract.ts';
import { say } from '../../../../shared/words/say.ts';
import { saveInPlace } from '../../../commands/run.ts';
import { useCall } from '../../../api/queries.tsx';
import { Panel } from '../../../components/frame/page.tsx';
import type { TextReading } from '../../../state/field-drafts.ts';
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

const readMark = (text: string): TextReading => ({ ok: true, value: text.trim().toUpperCase() });
const readDigits = (text: string): TextReading => ({ ok: true, value: Number(text) });

function SeriesRow({ series }: { readonly series: Series }) {
  const { count } = useFormats();
  const { kind } = series;
  const named = { series: say(`numbers.${kind}`) };
  const save = (changes: InputOf<'series.update'>['changes']): Promise<string | null> =>
    saveInPlace('series.update', { kind, changes });
  const cellOf = (field: 'prefix' | 'mark' | 'digits', label: string) => ({
    label,
    value: String(series[field]),
    edited: { kind: `series-${kind}`, id: 'new', field, value: series[field], label, name: named.series },
  });
  return (
    <tr>
      <th scope="row" className={styles.plain}>
        {named.series}
      </th>
      <TextCell
        width="code"
        {...cellOf('prefix', say('numbers.prefix-of', named))}
        onSave={(prefix) => save({ prefix })}
        column="prefix"
      />
      <TextCell
        width="code"
        {...cellOf('mark', say('numbers.mark-of', named))}
        read={readMark}
        onSave={(mark) => save({ mark: mark.toUpperCase() })}
        column="mark"
      />
      <TextCell
        width="code"
        {...cellOf('digits', say('numbers.digits-of', named))}
        read={readDigits}
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
