import { SegmentedControl } from '@mantine/core';
import type { InputOf } from '../../../../shared/contract/contract.ts';
import { periodOf } from '../../../../shared/calendar/period.ts';
import { say, spokenLanguage } from '../../../../shared/words/say.ts';
import { saveInPlace } from '../../../commands/run.ts';
import { useCall } from '../../../api/queries.tsx';
import { FactRow, FieldRow, FieldRows } from '../../../components/fields/field-rows.tsx';
import { Panel } from '../../../components/frame/page.tsx';
import { QuietSelect } from '../../../components/fields/quiet-select.tsx';
import { useFormats } from '../../../state/locale.ts';
import { chooseTheme, themes, useChosenTheme } from '../../../state/theme.ts';
import { SectionHead } from '../section-head.tsx';
import { BackupsPanel } from './backups-panel.tsx';
import { RegionPanel } from './region-panel.tsx';
import styles from './workspace.module.css';

/** Settings of the whole workspace, and the location of its data. */
export function WorkspaceSection() {
  return (
    <>
      <SectionHead title={say('setup.year')} about={say('workspace.place.about')} />
      <div className={styles.split}>
        <div className={styles.column}>
          <Panel title={say('workspace.calendar')}>
            <FieldRows>
              <FiscalYear />
              <WeekStart />
            </FieldRows>
          </Panel>
          <Panel title={say('workspace.selling')}>
            <FieldRows>
              <OwnSalesperson />
              <BaseCurrency />
            </FieldRows>
          </Panel>
          <Panel title={say('workspace.appearance')}>
            <ThemeChoice />
          </Panel>
          <RegionPanel />
        </div>
        <BackupsPanel />
      </div>
    </>
  );
}

type Changes = InputOf<'settings.update'>;

function save(changes: Changes): Promise<string | null> {
  return saveInPlace('settings.update', changes);
}

function FiscalYear() {
  const { dates, settings, today, period, date } = useFormats();
  const month = new Intl.DateTimeFormat(dates, { month: 'long', timeZone: 'UTC' });
  const options = Array.from({ length: 12 }, (_, index) => ({
    value: String(index + 1),
    label: month.format(Date.UTC(2026, index, 1)),
  }));
  const { start, end } = periodOf(today, 'quarter', settings);
  const about = say('workspace.fiscal.about', {
    quarter: period(start, end, 'quarter'),
    period: [start, end].map((day) => date(day, 'long').replaceAll(' ', '\u00a0')).join(' – '),
  });
  return (
    <FieldRow label={say('workspace.fiscal')} about={about}>
      {(id) => (
        <QuietSelect
          id={id}
          label={say('workspace.fiscal')}
          value={String(settings.fiscalYearStartMonth)}
          options={options}
          onSave={(value) => save({ fiscalYearStartMonth: Number(value) })}
        />
      )}
    </FieldRow>
  );
}

/** ISO weekdays on which a week may start, with a sample day for the name. */
const weekStarts = [
  { iso: 1, day: Date.UTC(2026, 5, 1) },
  { iso: 6, day: Date.UTC(2026, 5, 6) },
  { iso: 7, day: Date.UTC(2026, 5, 7) },
] as const;

function WeekStart() {
  const { dates, settings } = useFormats();
  const name = new Intl.DateTimeFormat(dates, { weekday: 'long', timeZone: 'UTC' });
  const choose = (value: string): Promise<string | null> => {
    const found = weekStarts.find(({ iso }) => String(iso) === value);
    return found === undefined ? Promise.resolve(null) : save({ weekStart: found.iso });
  };
  return (
    <FieldRow label={say('workspace.week')}>
      {(id) => (
        <QuietSelect
          id={id}
          label={say('workspace.week')}
          value={String(settings.weekStart)}
          options={weekStarts.map(({ iso, day }) => ({ value: String(iso), label: name.format(day) }))}
          onSave={choose}
        />
      )}
    </FieldRow>
  );
}

function OwnSalesperson() {
  const { settings } = useFormats();
  const people = useCall('salesperson.list', {}).data?.items ?? [];
  const options = people
    .filter(({ id, active }) => active || id === settings.salespersonId)
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <FieldRow label={say('workspace.salesperson')} about={say('workspace.salesperson.about')}>
      {(id) => (
        <QuietSelect
          id={id}
          label={say('workspace.salesperson')}
          value={settings.salespersonId}
          options={options}
          onSave={(salespersonId) => save({ salespersonId })}
        />
      )}
    </FieldRow>
  );
}

function BaseCurrency() {
  const { base } = useFormats();
  const name = new Intl.DisplayNames(spokenLanguage().tag, { type: 'currency' }).of(base) ?? base;
  return (
    <FactRow label={say('workspace.base')} about={say('workspace.base.about')}>
      {base} · {name}
    </FactRow>
  );
}

function ThemeChoice() {
  const chosen = useChosenTheme();
  return (
    <SegmentedControl
      aria-label={say('workspace.theme')}
      value={chosen}
      onChange={(value) => chooseTheme(themes.find((theme) => theme === value) ?? 'system')}
      data={themes.map((theme) => ({ value: theme, label: say(`command.theme.${theme}`) }))}
    />
  );
}
