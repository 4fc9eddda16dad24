import { ActionIcon, Button, Menu, SegmentedControl } from '@mantine/core';
import { IconChevronDown, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { say } from '../../../shared/words/say.ts';
import { Toolbar } from '../../components/frame/page.tsx';
import { setForecastView, useForecastView } from '../../state/forecast-view.ts';
import type { Stack } from '../../state/forecast-view.ts';
import { useFormats } from '../../state/locale.ts';
import { FilterChips } from './filter-chips.tsx';
import { presets, rangeName, rangeOf, shifted, units, withUnit } from './forecast-range.ts';
import styles from './forecast-screen.module.css';

const stacks: readonly Stack[] = ['category', 'stage', 'cycle', 'salesperson', 'rating', 'currency'];

export function ForecastToolbar() {
  const unit = useForecastView((view) => view.unit);
  return (
    <Toolbar label={say('forecast.view')}>
      <Navigation />
      <SegmentedControl
        aria-label={say('forecast.unit')}
        value={unit}
        data={units.map((value) => ({ value, label: say(`forecast.unit.${value}`) }))}
        onChange={(value) => changeUnit(value)}
      />
      <StackMenu />
      <FilterChips />
    </Toolbar>
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

function RangeMenu() {
  const formats = useFormats();
  const view = useForecastView();
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          variant="default"
          rightSection={<IconChevronDown size={13} aria-hidden />}
          aria-label={`${say('forecast.range')}: ${rangeName(view, formats)}`}
        >
          {rangeName(view, formats)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {presets.map((preset) => (
          <Menu.Item
            key={preset}
            onClick={() => setForecastView({ ...rangeOf(preset, formats), opened: null })}
          >
            {say(`forecast.preset.${preset}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          disabled={view.from === null}
          onClick={() => setForecastView({ from: null, opened: null })}
        >
          {say('forecast.preset.today')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
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
