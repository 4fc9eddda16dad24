import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { say } from '../../../../shared/words/say.ts';
import { fieldError } from '../../../commands/refusals.ts';
import { run } from '../../../commands/run.ts';
import type { CallError } from '../../../../shared/contract/envelope.ts';
import { useCall } from '../../../api/queries.tsx';
import { DialogFrame } from '../../../components/frame/dialog-frame.tsx';
import { CustomForm } from '../../../components/record/custom-form.tsx';
import type { DialogProps } from '../../../state/dialogs.ts';
import { useDraft } from '../../../state/drafts.ts';
import type { Draft } from '../../../state/drafts.ts';
import { useFormats } from '../../../state/locale.ts';
import { goTo } from '../../../state/route.ts';
import type { Cycle } from '../offered/deal.ts';
import { CustomerBox } from '../../customers/offered/customer-box.tsx';
import type { CustomerPick } from '../../customers/offered/customer-pick.ts';
import { useCycles } from './deal-form.tsx';
import { RefusalLine } from '../../../components/frame/refusal-line.tsx';
import { MoreFields } from './new-deal-more.tsx';
import { StartFields } from './new-deal-start.tsx';
import { ValueFields } from './new-deal-values.tsx';
import { blankDeal, createInput, isBlank, readDraft } from './new-deal.ts';
import type { NewDeal } from './new-deal.ts';
import styles from './new-deal.module.css';

type Props = DialogProps<'new-opportunity'>;

/** A new deal: customer, topic, revenue and close date; the customer is created if needed. */
export function NewOpportunityDialog({ dialog, onClose }: Props) {
  const cycles = useCycles();
  const { customerId = '' } = dialog;
  const customer = useCall('customer.get', { id: customerId }, { enabled: customerId !== '' });
  if (!cycles || (customerId !== '' && !customer.data && !customer.error)) return null;
  const name = customer.data ? nameOf(customer.data) : '';
  const given = customer.data ? ({ kind: 'known', id: customerId, name } as const) : null;
  return <Drafted cycles={cycles} given={given} dialog={dialog} onClose={onClose} />;
}

function nameOf(customer: {
  readonly name: string;
  readonly firstName: string;
  readonly lastName: string;
}): string {
  return customer.name || `${customer.firstName} ${customer.lastName}`.trim();
}

interface DraftedProps extends Props {
  readonly cycles: readonly Cycle[];
  readonly given: CustomerPick | null;
}

function Drafted({ cycles, given, dialog, onClose }: DraftedProps) {
  const formats = useFormats();
  const { customerId, salespersonId } = dialog;
  const from = given ? customerId : salespersonId;
  const way = (dialog.draftWay ?? from ?? '').slice(0, 200);
  const [blank] = useState(() => ({ ...blankDeal(cycles, formats, dialog), customer: given }));
  const draft = useDraft({ kind: 'opportunity', record: 'new', way }, blank, readDraft);
  if (!draft.ready) return null;
  return <NewDealForm draft={draft} blank={blank} cycles={cycles} onClose={onClose} />;
}

interface FormProps {
  readonly draft: Draft<NewDeal>;
  readonly blank: NewDeal;
  readonly cycles: readonly Cycle[];
  onClose(this: void): void;
}

/** Fields of the form by the names used in refusals. */
const shownFields = [
  'topic',
  'customerId',
  'newCustomer',
  'contactId',
  'newContact',
  'kindId',
  'estimatedRevenue',
  'currency',
  'closeDate',
  'cycleId',
  'custom',
];

function NewDealForm({ draft, blank, cycles, onClose }: FormProps) {
  const { value: deal, set } = draft;
  const { error, asked, save } = useCreate(draft, onClose);
  const change = (part: Partial<NewDeal>): void => set({ ...deal, ...part });
  const problem = (name: string): string | null => fieldError(error, name);
  const missing = asked && deal.customer === null ? say('new-deal.customer.missing') : null;
  const fields = { deal, cycles, change, problem };
  return (
    <DialogFrame
      title={say('new-deal.title')}
      size={600}
      onClose={onClose}
      note={<DraftNote draft={draft} blank={blank} />}
      act={{ label: say('new-deal.save'), run: save }}
    >
      <TextInput
        className={styles.topic ?? ''}
        label={say('new-deal.topic')}
        placeholder={say('new-deal.topic.placeholder')}
        value={deal.topic}
        onChange={(event) => change({ topic: event.currentTarget.value })}
        maxLength={300}
        error={problem('topic') ?? (asked && deal.topic.trim() === '' ? say('field.required') : null)}
        data-autofocus
      />
      <CustomerBox
        label={say('new-deal.customer')}
        value={deal.customer}
        onChange={(customer) => change({ customer })}
        problem={problem('customerId') ?? problem('newCustomer') ?? missing}
        autoFocus={false}
      />
      <ValueFields {...fields} />
      <StartFields {...fields} />
      <MoreFields {...fields} />
      <CustomForm
        of="opportunity"
        values={deal.custom}
        currency={deal.currency}
        error={error}
        onChange={(custom) => change({ custom })}
      />
      <RefusalLine error={error} shown={shownFields} />
    </DialogFrame>
  );
}

interface Create {
  readonly error: CallError | null;
  /** The form was submitted once: missing fields are reported. */
  readonly asked: boolean;
  save(this: void): Promise<boolean>;
}

function useCreate(draft: Draft<NewDeal>, onClose: () => void): Create {
  const [asked, setAsked] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const save = async (): Promise<boolean> => {
    const deal = draft.value;
    setAsked(true);
    if (deal.topic.trim() === '' || deal.customer === null) return false;
    const input = createInput(deal, deal.customer);
    const result = await run('opportunity.create', input, { handlesRefusal: true });
    if (!result.ok) {
      setError(result.error);
      return false;
    }
    await draft.clear();
    onClose();
    goTo({ place: 'opportunity', id: result.value.id });
    return true;
  };
  return { error, asked, save };
}

/** Says that the input is kept, or that a draft was restored, and can discard it. */
function DraftNote({ draft, blank }: { readonly draft: Draft<NewDeal>; readonly blank: NewDeal }) {
  if (!draft.restored || isBlank(draft.value)) return say('new-deal.note');
  const discard = (): void => {
    draft.set(blank);
    void draft.clear();
  };
  return (
    <span className={styles.restored} role="status">
      {say('new-deal.restored')}
      <Button size="compact-xs" variant="subtle" onClick={discard}>
        {say('new-deal.discard')}
      </Button>
    </span>
  );
}
