import { say, sideBySide } from '../../../../shared/words/say.ts';
import { useDerived } from '../../../api/derived.ts';
import type { Derived } from '../../../api/derived.ts';
import { useFormats } from '../../../state/locale.ts';
import type { Formats } from '../../../state/locale.ts';
import { chosenIn, endIn, isShown } from './filter-kind.ts';
import type { Choices, FilterKind, FilterValues, TextFilter } from './filter-kind.ts';
import { rangeWords } from './range-words.ts';

interface Filters {
  readonly kinds: readonly FilterKind[];
  readonly choices: Derived<Choices>;
}

/** Describes a filter, one sentence per field. Null until the names in it are loaded. */
export function useFilterWords(
  { kinds, choices: offered }: Filters,
  filter: FilterValues,
  search: string,
): readonly string[] | null {
  const formats = useFormats();
  const choices = useDerived(offered);
  if (!choices.known) return null;
  const named = kinds.filter((kind) => isShown(kind, filter));
  return [
    ...named.map((kind) => filterWords(kind, filter, choices, formats)),
    ...(search.trim() === '' ? [] : [say('print.search', { words: search.trim() })]),
  ];
}

/** Describes one kind of filter. */
export function filterWords(
  kind: FilterKind,
  filter: FilterValues,
  choices: Choices,
  formats: Formats,
): string {
  const { label } = kind;
  switch (kind.kind) {
    case 'switch':
      return label;
    case 'lost':
      return say('print.filter', { label, value: say('custom.filter.deleted.about') });
    case 'text':
      return say('print.filter', { label, value: textWords(kind, filter) });
    case 'range':
      return say('print.filter', { label, value: rangeWords(kind, filter, formats) });
    case 'choice': {
      const chosen = chosenIn(kind, filter);
      const names = (choices.by[kind.id] ?? []).filter(({ value }) => chosen.includes(value));
      const value = kind.words?.(chosen) ?? sideBySide(names.map((one) => one.label));
      return say('print.filter', { label, value });
    }
  }
}

/** What a field contains. */
export function textWords({ id }: TextFilter<string>, filter: FilterValues): string {
  return say('custom.filter.contains', { text: endIn(filter, id) ?? '' });
}
