import { TypedField } from '../../../components/fields/typed-field.tsx';
import type { TypedFieldProps } from '../../../components/fields/typed-field.tsx';
import { useFormats } from '../../../state/locale.ts';
import { rateText, readRate } from './rate-typing.ts';

/** A rate: the value is a plain decimal above 0 with at most 10 decimals. */
export function RateField(props: TypedFieldProps) {
  const { numbers } = useFormats();
  return (
    <TypedField
      {...props}
      reader={{
        read: (text) => readRate(text, numbers),
        write: (value) => rateText(value, numbers),
        numeric: true,
      }}
    />
  );
}
