import type { InputOf } from '../../../shared/contract/contract.ts';
import { useRun } from '../../commands/run.ts';
import { savedOrWords } from '../../commands/refusal-beside.ts';
import { FieldRow } from '../../components/fields/field-rows.tsx';
import type { SaveText } from '../../components/fields/quiet-state.ts';
import { QuietText } from '../../components/fields/quiet-text.tsx';
import type { QuietTextProps } from '../../components/fields/quiet-text.tsx';
import type { WordKey } from '../../../shared/words/say.ts';
import { say } from '../../../shared/words/say.ts';
import type { Customer } from './customers-view.ts';

type Changes = InputOf<'customer.update'>['changes'];
/** Fields that are plain text. */
export type TextField = {
  [K in keyof Changes]-?: Exclude<Changes[K], undefined> extends string ? K : never;
}[keyof Changes] &
  keyof Customer;

/** Saves fields of a customer at once, with the undo toast; answers the words of a refusal. */
export function useSaveCustomer(id: string): (changes: Changes) => Promise<string | null> {
  const run = useRun();
  return (changes) => savedOrWords(run('customer.update', { id, changes }, { handlesRefusal: true }));
}

export interface TextRowProps {
  readonly customer: Customer;
  readonly field: TextField;
  readonly label: Exclude<Extract<WordKey, `customer.field.${string}`>, 'customer.field.currency.base'>;
  readonly kind?: QuietTextProps['kind'];
  readonly after?: QuietTextProps['after'];
}

/** A text field of a customer with its label, edited in place. */
export function TextRow({ customer, field, label, kind = 'text', after }: TextRowProps) {
  const save = useSaveCustomer(customer.id);
  const onSave: SaveText = (text) => save({ [field]: text.trim() });
  return (
    <FieldRow label={say(label)}>
      {(id) => (
        <QuietText
          id={id}
          label={say(label)}
          value={customer[field]}
          onSave={onSave}
          kind={kind}
          after={after}
          placeholder="–"
        />
      )}
    </FieldRow>
  );
}
