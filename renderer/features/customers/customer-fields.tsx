import type { InputOf } from '../../../shared/contract/contract.ts';
import { saveInPlace } from '../../commands/run.ts';
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
export function customerSaver(id: string): (changes: Changes) => Promise<string | null> {
  return (changes) => saveInPlace('customer.update', { id, changes });
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
  const save = customerSaver(customer.id);
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
