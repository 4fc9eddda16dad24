import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { CallError } from '../../../../shared/contract/envelope.ts';
import { say } from '../../../../shared/words/say.ts';
import { run } from '../../../commands/run.ts';
import { DialogFrame } from '../../../components/frame/dialog-frame.tsx';
import { CustomForm } from '../../../components/record/custom-form.tsx';
import { useDialogs } from '../../../state/dialogs.ts';
import type { DialogProps } from '../../../state/dialogs.ts';
import { useDraft } from '../../../state/drafts.ts';
import type { Draft } from '../../../state/drafts.ts';
import { useFormats } from '../../../state/locale.ts';
import { goTo } from '../../../state/route.ts';
import { CustomerFields } from './customer-form.tsx';
import {
  draftName,
  draftPlace,
  firstDraft,
  inputOf,
  isEmpty,
  readDraft,
  typedLines,
} from './customer-draft.ts';
import type { CustomerDraft } from './customer-draft.ts';
import { Twins } from './twins.tsx';
import styles from '../customer.module.css';

/** A new account or contact. The input is kept as a draft; a possible duplicate is shown, but never blocks. */
export function NewCustomerDialog({ dialog, onClose }: DialogProps<'new-customer'>) {
  const [first] = useState(() => firstDraft(dialog));
  const draft = useDraft<CustomerDraft>(draftPlace(dialog), first, readDraft);
  if (!draft.ready) return null;
  return <Form dialog={dialog} draft={draft} first={first} onClose={onClose} />;
}

interface FormProps extends DialogProps<'new-customer'> {
  readonly draft: Draft<CustomerDraft>;
  readonly first: CustomerDraft;
}

function Form({ dialog, draft, first, onClose }: FormProps) {
  const [refusal, setRefusal] = useState<CallError | null>(null);
  const { base } = useFormats();
  const { value, set } = draft;
  const { kind } = value;
  const save = async (): Promise<boolean> => {
    const result = await run('customer.create', inputOf(value), { handlesRefusal: true });
    if (!result.ok) {
      setRefusal(result.error);
      return false;
    }
    await draft.clear();
    const alone = useDialogs.getState().stack.length === 1;
    onClose();
    if (alone && dialog.account === undefined) goTo({ place: 'customer', id: result.value.id });
    return true;
  };
  const change = (part: Partial<CustomerDraft>): void => {
    set({ ...value, ...part });
    setRefusal(null);
  };
  return (
    <DialogFrame
      title={say(`new-customer.title.${kind}`)}
      about={say(`new-customer.about.${kind}`)}
      onClose={onClose}
      act={{ label: say(`new-customer.act.${kind}`), run: save }}
      note={say('new-customer.note')}
    >
      {dialog.account === undefined && <KindChoice kind={kind} onKind={(to) => change({ kind: to })} />}
      {draft.restored && value !== first && !isEmpty(value) && <Restored onAfresh={() => set(first)} />}
      <CustomerFields draft={value} refusal={refusal} onChange={change} />
      <CustomForm
        key={kind}
        of={kind}
        values={value.custom[kind]}
        currency={base}
        error={refusal}
        onChange={(custom) => change({ custom: { ...value.custom, [kind]: custom } })}
      />
      <Twins
        kind={value.kind}
        typed={{
          name: draftName(value),
          phones: typedLines(value, 'phones'),
          emails: typedLines(value, 'emails'),
        }}
        exceptId={null}
        onLeave={onClose}
      />
    </DialogFrame>
  );
}

interface KindChoiceProps {
  readonly kind: CustomerDraft['kind'];
  onKind(this: void, kind: CustomerDraft['kind']): void;
}

function KindChoice({ kind, onKind }: KindChoiceProps) {
  return (
    <SegmentedControl
      aria-label={say('new-customer.kind')}
      value={kind}
      onChange={(value) => onKind(value === 'contact' ? 'contact' : 'account')}
      data={[
        { value: 'account', label: say('kind.account') },
        { value: 'contact', label: say('kind.contact') },
      ]}
    />
  );
}

function Restored({ onAfresh }: { onAfresh(this: void): void }) {
  return (
    <div className={styles.restored} role="status">
      {say('new-customer.draft')}
      <Button variant="subtle" size="compact-xs" onClick={onAfresh}>
        {say('new-customer.afresh')}
      </Button>
    </div>
  );
}
