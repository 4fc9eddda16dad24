import { Textarea } from '@mantine/core';
import { useEffect, useState } from 'react';
import { say } from '../../../../shared/words/say.ts';
import { DateField } from '../../../components/fields/date-field.tsx';
import { useLatest } from '../../../state/kept.ts';
import { useFormats } from '../../../state/locale.ts';
import { ReasonField } from '../dialogs/reason-field.tsx';
import { firstPick, reasonInput, useReasons } from '../dialogs/reason-pick.ts';
import type { ReasonPick } from '../dialogs/reason-pick.ts';
import styles from '../dialogs/deal-form.module.css';
import type { BulkFieldsProps } from './bulk-act.ts';
import own from '../../../components/list/bulk/bulk-fields.module.css';

type Outcome = 'won' | 'lost';

interface Typed {
  /** Null uses the only reason there is. */
  readonly reason: ReasonPick | null;
  readonly closeDate: string | null;
  readonly description: string;
}

/** One reason, day and description for all; each won deal brings its own estimate. */
export function ClosingFields({ outcome, onChange }: BulkFieldsProps & { readonly outcome: Outcome }) {
  const { today } = useFormats();
  const [typed, setTyped] = useState<Typed>({ reason: null, closeDate: today, description: '' });
  const change = (part: Partial<Typed>): void => setTyped((now) => ({ ...now, ...part }));
  const reasons = useReasons(outcome) ?? { all: [], fitting: [] };
  const { closeDate, description } = typed;
  const reason = typed.reason ?? firstPick(reasons, outcome);
  useTold(outcome, { reason: reasonInput(reason, reasons), closeDate, description }, onChange);
  return (
    <>
      <ReasonField
        reasons={reasons.fitting}
        value={reason}
        onChange={(pick) => change({ reason: pick })}
        autoFocus={typed.reason === null}
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

interface Told extends Pick<Typed, 'closeDate' | 'description'> {
  readonly reason: ReturnType<typeof reasonInput>;
}

/** Passes the action on when the input is complete, and null while a reason or a day is missing. */
function useTold(
  outcome: Outcome,
  { reason, closeDate, description }: Told,
  onChange: BulkFieldsProps['onChange'],
): void {
  const told = useLatest(onChange);
  const { reasonId, newReason } = reason;
  const [code, added] = [newReason?.code, newReason?.description];
  useEffect(() => {
    const isWhole = (reasonId !== undefined || added !== undefined) && closeDate !== null;
    if (!isWhole) return told.current(null);
    const why =
      code !== undefined && added !== undefined ? { newReason: { code, description: added } } : { reasonId };
    told.current({ kind: 'close', outcome, ...why, closeDate, description });
  }, [told, outcome, reasonId, code, added, closeDate, description]);
}
