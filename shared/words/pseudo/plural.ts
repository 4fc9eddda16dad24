import { plural } from '../elements.ts';
import type { ChoiceElement, MessageElement } from '../elements.ts';
import type { Language } from '../language.ts';
import { fromEnglish, isChoice, text, withForms } from './transform.ts';

type Elements = readonly MessageElement[];

/** After the text of each form, to show which one was chosen. */
const marks = { one: '¹', two: '²', few: '³', other: 'ⁿ' } as const;

/** English with the four plural forms of Slovenian: `‹1 deal¹›`, `‹2 deals²›`, `‹3 deals³›`, `‹5 dealsⁿ›`. */
export function pluralLanguage(): Language {
  return {
    tag: 'sl-x-plural',
    name: '‹Plural›',
    direction: 'ltr',
    words: fromEnglish((message) => [text('‹'), ...inFourForms(message), text('›')]),
  };
}

function inFourForms(elements: Elements): Elements {
  return elements.map((one) => {
    if (!isChoice(one)) return one;
    return one.type === plural ? fourForms(one) : withForms(one, inFourForms);
  });
}

function fourForms(one: ChoiceElement): ChoiceElement {
  const formOf = (name: keyof typeof marks): { value: Elements } => {
    const english = name === 'one' ? one.options['one'] : one.options['other'];
    return { value: [...inFourForms((english ?? one.options['other'])?.value ?? []), text(marks[name])] };
  };
  const forms = { one: formOf('one'), two: formOf('two'), few: formOf('few'), other: formOf('other') };
  return { ...one, options: { ...one.options, ...forms } };
}
