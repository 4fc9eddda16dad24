import { say } from '../../../../shared/words/say.ts';
import { Explained } from '../../../components/show/explained.tsx';
import { weightedWords } from '../../../components/show/weighted-words.ts';
import { nothing, useFormats } from '../../../state/locale.ts';
import type { Formats } from '../../../state/locale.ts';
import type { Deal } from '../offered/deal.ts';

/** The weighted value and its factors; hover or focus shows the complete formula. */
export function WeightedValue({ deal }: { readonly deal: Deal }) {
  const formats = useFormats();
  const { weighted, currency } = deal;
  return (
    <Explained words={weightedWords(deal, formats)}>
      <span>{weighted === null ? nothing : formats.money({ amount: weighted, currency })}</span>
      <small>{shortFormula(deal, formats)}</small>
    </Explained>
  );
}

function shortFormula({ method, chances, completed, weighted }: Deal, { percent }: Formats): string {
  if (method === null || weighted === null) return '';
  return say(`deal.weighted.${method}`, { chances: percent(chances), completed: percent(completed) });
}
