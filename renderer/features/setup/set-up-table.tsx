/** The tables of Settings: headings, keys that move within a column, and shared cells. */
import type { ReactNode } from 'react';
import { say } from '../../../shared/words/say.ts';
import { useColumnKeys } from '../../components/grid/column-keys.ts';
import { QuietText } from '../../components/fields/quiet-text.tsx';
import type { QuietTextProps } from '../../components/fields/quiet-text.tsx';
import { useFormats } from '../../state/locale.ts';
import styles from './setup.module.css';

export interface Head {
  readonly title: string;
  /** `boxRight` is for a column of number fields. */
  readonly align?: 'right' | 'middle' | 'boxRight';
  /** Only for screen readers. */
  readonly unseen?: true;
}

/** Above the buttons that delete a row. */
export const deleteHead: Head = { title: say('cycles.column.delete'), unseen: true };

export interface SetUpTableProps {
  readonly label: string;
  readonly heads: readonly Head[];
  /** The bodies of the table. */
  readonly children: ReactNode;
}

export function SetUpTable({ label, heads, children }: SetUpTableProps) {
  const table = useColumnKeys();
  return (
    <div className={styles.scroll}>
      <table ref={table} className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {heads.map(({ title, align, unseen }) => (
              <th key={title} scope="col" className={align && styles[align]}>
                {unseen ? <span className="unseen">{title}</span> : title}
              </th>
            ))}
          </tr>
        </thead>
        {children}
      </table>
    </div>
  );
}

interface TextCellProps extends Pick<
  QuietTextProps,
  'label' | 'value' | 'edited' | 'read' | 'after' | 'placeholder' | 'kind'
> {
  readonly column: string;
  readonly width: 'name' | 'code';
  /** The trimmed text; returns the refusal, or null. */
  onSave(this: void, text: string): Promise<string | null>;
}

/** A text edited in place. */
export function TextCell({ width, onSave, ...field }: TextCellProps) {
  return (
    <td className={width === 'name' ? styles.nameColumn : styles.codeColumn}>
      <QuietText {...field} onSave={(text) => onSave(text.trim())} inTable />
    </td>
  );
}

/** How many records use a row. */
export function UsesCell({ uses }: { readonly uses: number }) {
  const { count } = useFormats();
  return (
    <td className={styles.right}>
      <span className={uses === 0 ? styles.faint : undefined}>{count(uses)}</span>
    </td>
  );
}
