import { Textarea } from '@mantine/core';
import { useEffect, useState } from 'react';
import { soleReason } from '../../../../shared/rules/closing.ts';
import { say } from '../../../../shared/words/say.ts';
import { useCall } from '../../../api/queries.tsx';
import { DateField } from '../../../components/fields/date-field.tsx';
import { useLatest } from '../../../state/kept.ts';
import { useFormats } from '../../../state/locale.ts';
import { ReasonField } from '../dialogs/reason-field.tsx';
import styles from '../dialogs/deal-form.module.css';
import type { BulkFieldsProps } from './bulk-act.ts';
import own from '../../../components/list/bulk/bulk-fields.module.css';

type Outcome = 'won' | 'lost';

interface Typed {
  /** Null uses the only reason there is. */
  readonly reasonId: string | null;
  readonly closeDate: string | null;
  readonly description: string;
}

/** One reason, day and description for all; each won deal brings its own estimate. */
export function ClosingFields({ outcome, onChange }: BulkFieldsProps & { readonly outcome: Outcome }) {
  const { today } = useFormats();
  const [typed, setTyped] = useState<Typed>({ reasonId: null, closeDate: today, description: '' });
  const change = (part: Partial<Typed>): void => setTyped((now) => ({ ...now, ...part }));
  const reasons = (useCall('reason.list', {}).data?.items ?? []).filter(
    (reason) => reason.outcome === outcome && !reason.blocked,
  );
  const { closeDate, description } = typed;
  const reasonId = typed.reasonId ?? soleReason(reasons, outcome)?.id ?? null;
  useTold(outcome, { reasonId, closeDate, description }, onChange);
  return (
    <>
      <ReasonField
        reasons={reasons}
        value={reasonId}
        onChange={(id) => change({ reasonId: id })}
        autoFocus={typed.reasonId === null}
      />
      <div className={styles.pair}>
        <DateField
          label={say('close.date')}
          value={closeDate}
          onChange={(day) => change({ closeDate: day })}
          required
        />
      </div>
      <Textarea
        className={own.space ?? ''}
        label={say('close.description')}
        placeholder={say(`close.description.${outcome}`)}
        value={description}
        onChange={(event) => change({ description: event.currentTarget.value })}
        autosize
        minRows={2}
        maxRows={6}
      />
      <p className={own.about}>{say(`bulk.about.${outcome}`)}</p>
    </>
  );
}

/** Passes the action on when the input is complete, and null while a reason or a day is missing. */
function useTold(
  outcome: Outcome,
  { reasonId, closeDate, description }: Typed,
  onChange: BulkFieldsProps['onChange'],
): void {
  const told = useLatest(onChange);
  useEffect(() => {
    const isWhole = reasonId !== null && closeDate !== null;
    told.current(isWhole ? { kind: 'close', outcome, reasonId, closeDate, description } : null);
  }, [told, outcome, reasonId, closeDate, description]);
}
