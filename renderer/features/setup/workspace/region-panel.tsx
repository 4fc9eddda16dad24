import type { InputOf, OutputOf } from '../../../../shared/contract/contract.ts';
import { offeredRegions } from '../../../../shared/format/region.ts';
import { nameOrder } from '../../../../shared/names/name-order.ts';
import { say, spokenLanguage } from '../../../../shared/words/say.ts';
import { useCall } from '../../../api/queries.tsx';
import { saveInPlace } from '../../../commands/run.ts';
import { FactRow, FieldRow, FieldRows } from '../../../components/fields/field-rows.tsx';
import { QuietSelect } from '../../../components/fields/quiet-select.tsx';
import { Panel } from '../../../components/frame/page.tsx';
import { useFormats } from '../../../state/locale.ts';
import type { Formats } from '../../../state/locale.ts';

type Preferences = OutputOf<'app.preferences'>;
type Weekday = Formats['firstWeekday'];

function choose(changes: InputOf<'app.choosePreferences'>): Promise<string | null> {
  return saveInPlace('app.choosePreferences', changes);
}

/** The display language, and how numbers and dates are written on this computer, with examples. */
export function RegionPanel() {
  const { data: preferences } = useCall('app.preferences', {});
  const { data: status } = useCall('app.status', {});
  if (!preferences || !status) return null;
  return (
    <Panel title={say('region.title')}>
      <FieldRows>
        {preferences.languages.length > 1 && <LanguageChoice preferences={preferences} />}
        <RegionChoice part="numbers" chosen={preferences.chosen.numbers} system={status.locale} />
        <RegionChoice part="dates" chosen={preferences.chosen.dates} system={status.locale} />
        <WeekdayChoice chosen={preferences.chosen.firstWeekday} />
        <Preview />
      </FieldRows>
    </Panel>
  );
}

function LanguageChoice({
  preferences: { language, languages, chosen },
}: {
  readonly preferences: Preferences;
}) {
  const options = languages.map(({ tag, name }) => ({ value: tag, label: name }));
  const label = say('region.language');
  return (
    <FieldRow label={label} about={say('region.language.about')}>
      {(id) => (
        <QuietSelect
          id={id}
          label={label}
          value={chosen.language ?? language}
          options={options}
          onSave={(tag) => choose({ language: tag })}
        />
      )}
    </FieldRow>
  );
}

interface RegionChoiceProps {
  readonly part: 'numbers' | 'dates';
  readonly chosen: string | null;
  readonly system: string;
}

function RegionChoice({ part, chosen, system }: RegionChoiceProps) {
  const names = new Intl.DisplayNames(spokenLanguage().tag, { type: 'language' });
  const nameOf = (tag: string): string => names.of(tag) ?? tag;
  const others = offeredRegions.map((tag) => ({ value: tag as string, label: nameOf(tag) }));
  const label = say(`region.${part}`);
  return (
    <FieldRow label={label}>
      {(id) => (
        <QuietSelect
          id={id}
          label={label}
          value={chosen ?? followSystem}
          options={[
            { value: followSystem, label: say('region.system', { name: nameOf(system) }) },
            ...others.toSorted((a, b) => nameOrder(spokenLanguage().tag).compare(a.label, b.label)),
          ]}
          onSave={(value) => choose({ [part]: value === followSystem ? null : value })}
          searchable
        />
      )}
    </FieldRow>
  );
}

const followSystem = 'system';
const weekdays: readonly Weekday[] = [1, 6, 7];

function WeekdayChoice({ chosen }: { readonly chosen: Weekday | null }) {
  const { dates } = useFormats();
  const names = weekdayNames(dates, 'long');
  const label = say('region.week');
  return (
    <FieldRow label={label} about={say('region.week.about')}>
      {(id) => (
        <QuietSelect
          id={id}
          label={label}
          value={chosen === null ? followSystem : String(chosen)}
          options={[
            { value: followSystem, label: say('region.week.system') },
            ...weekdays.map((day) => ({ value: String(day), label: names[day - 1] ?? '' })),
          ]}
          onSave={(value) => choose({ firstWeekday: weekdays.find((day) => String(day) === value) ?? null })}
        />
      )}
    </FieldRow>
  );
}

/** Written as everywhere in the app. */
function Preview() {
  const { money, percent, date, today, base, dates, firstWeekday } = useFormats();
  const names = weekdayNames(dates, 'short');
  const week = [...names.slice(firstWeekday - 1), ...names.slice(0, firstWeekday - 1)];
  const examples = [
    money({ amount: '1234567.89', currency: base }),
    percent('12.5'),
    date(today, 'long'),
    week.join(' '),
  ];
  return (
    <FactRow label={say('region.preview')}>
      {examples.map((example) => (
        <bdi key={example} style={{ display: 'block' }}>
          {example}
        </bdi>
      ))}
    </FactRow>
  );
}

/** From Monday on. */
function weekdayNames(locale: string, weekday: 'long' | 'short'): string[] {
  const format = new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, day) => format.format(Date.UTC(2026, 5, 1 + day)));
}
