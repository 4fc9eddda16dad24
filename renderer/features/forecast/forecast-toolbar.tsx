import { ActionIcon, Menu, SegmentedControl, Tooltip } from '@mantine/core';
import { IconChevronDown, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { mostPeriods } from '../../../shared/rules/forecast-spans.ts';
import { say } from '../../../shared/words/say.ts';
import { Toolbar } from '../../components/frame/page.tsx';
import { setForecastView, useForecastView } from '../../state/forecast-view.ts';
import type { Stack } from '../../state/forecast-view.ts';
import { useFormats } from '../../state/locale.ts';
import { FilterChips } from './filter-chips.tsx';
import { canShow, shifted, units, withUnit } from './forecast-range.ts';
import { RangeMenu } from './range-menu.tsx';
import styles from './forecast-screen.module.css';

const stacks: readonly Stack[] = ['category', 'stage', 'cycle', 'salesperson', 'rating', 'currency'];

export function ForecastToolbar() {
  return (
    <Toolbar label={say('forecast.view')}>
      <Navigation />
      <UnitChoice />
      <StackMenu />
      <FilterChips />
    </Toolbar>
  );
}

/** The unit of the periods. Typed days stay when it changes: a unit that would need too many periods says so. */
function UnitChoice() {
  const formats = useFormats();
  const view = useForecastView();
  return (
    <SegmentedControl
      aria-label={say('forecast.unit')}
      value={view.unit}
      data={units.map((value) => {
        const label = say(`forecast.unit.${value}`);
        const disabled = !canShow(view, value, formats);
        return { value, disabled, label: disabled ? <TooShort label={label} /> : label };
      })}
      onChange={(value) => changeUnit(value)}
    />
  );
}

function TooShort({ label }: { readonly label: string }) {
  return (
    <Tooltip label={say('forecast.unit.too-many', { most: mostPeriods })}>
      <span>{label}</span>
    </Tooltip>
  );
}

function changeUnit(value: string): void {
  const unit = units.find((known) => known === value);
  if (unit) setForecastView({ ...withUnit(useForecastView.getState(), unit), opened: null });
}

function Navigation() {
  const formats = useFormats();
  const view = useForecastView();
  const { unit } = view;
  const step = (n: number): void => setForecastView({ ...shifted(view, n, formats), opened: null });
  return (
    <div className={styles.navigation}>
      <ActionIcon
        variant="default"
        size={30}
        aria-label={say(`forecast.previous.${unit}`)}
        onClick={() => step(-1)}
      >
        <IconChevronLeft size={15} aria-hidden />
      </ActionIcon>
      <RangeMenu />
      <ActionIcon
        variant="default"
        size={30}
        aria-label={say(`forecast.next.${unit}`)}
        onClick={() => step(1)}
      >
        <IconChevronRight size={15} aria-hidden />
      </ActionIcon>
    </div>
  );
}

function StackMenu() {
  const stack = useForecastView((view) => view.stack);
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button type="button" className={styles.stack}>
          {say('forecast.stack')} <b>{say(`forecast.stack.${stack}`)}</b>
          <IconChevronDown size={12} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {stacks.map((value) => (
          <Menu.Item key={value} onClick={() => setForecastView({ stack: value, opened: null })}>
            {capital(say(`forecast.stack.${value}`))}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function capital(word: string): string {
  return word.slice(0, 1).toLocaleUpperCase() + word.slice(1);
}
