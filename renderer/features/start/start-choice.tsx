import { Radio } from '@mantine/core';
import { say } from '../../../shared/words/say.ts';
import styles from './start-screen.module.css';

export const startWays = ['empty', 'sample', 'import'] as const;
export type StartWay = (typeof startWays)[number];

interface StartChoiceProps {
  readonly value: StartWay;
  onChange(this: void, way: StartWay): void;
}

/** Ways to start: empty, with sample data, or with a file. */
export function StartChoice({ value, onChange }: StartChoiceProps) {
  return (
    <Radio.Group
      aria-label={say('start.way')}
      size="xs"
      value={value}
      onChange={(chosen) => onChange(startWays.find((way) => way === chosen) ?? value)}
    >
      <div className={styles.ways}>
        {startWays.map((way) => (
          <Radio
            key={way}
            value={way}
            className={styles.way ?? ''}
            label={say(`start.way.${way}`)}
            description={say(`start.way.${way}.about`)}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
