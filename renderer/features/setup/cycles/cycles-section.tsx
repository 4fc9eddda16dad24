import { IconChevronDown } from '@tabler/icons-react';
import type { InputOf } from '../../../../shared/contract/contract.ts';
import { codeFrom } from '../../../../shared/rules/codes.ts';
import { say } from '../../../../shared/words/say.ts';
import { run, saveInPlace } from '../../../commands/run.ts';
import { useCall } from '../../../api/queries.tsx';
import { ActMenu } from '../../../components/frame/act-menu.tsx';
import { AddLine } from '../../../components/fields/add-line.tsx';
import { EmptyState } from '../../../components/frame/empty-state.tsx';
import { Panel } from '../../../components/frame/page.tsx';
import { SectionHead } from '../section-head.tsx';
import styles from '../setup.module.css';
import { CyclesTable } from './cycles-table.tsx';
import type { Cycle } from './stage-facts.ts';

/** Cycles and their stages in one table, edited in place. */
export function CyclesSection() {
  const { data } = useCall('cycle.list', {});
  return (
    <>
      <SectionHead
        title={say('setup.cycles')}
        about={say('cycles.about')}
        actions={<ReadyMade look="button" />}
      />
      {data !== undefined && <Cycles cycles={data.items} />}
    </>
  );
}

function Cycles({ cycles }: { readonly cycles: readonly Cycle[] }) {
  return (
    <Panel flush label={say('cycles.table')}>
      {cycles.length === 0 ? (
        <EmptyState
          title={say('cycles.empty.title')}
          about={say('cycles.empty.about')}
          act={<ReadyMade look="filled" />}
        />
      ) : (
        <CyclesTable cycles={cycles} />
      )}
      <NewCycle cycles={cycles} />
      {cycles.length > 0 && <p className={styles.foot}>{say('cycles.formula.about')}</p>}
    </Panel>
  );
}

function NewCycle({ cycles }: { readonly cycles: readonly Cycle[] }) {
  const add = (name: string): Promise<string | null> => {
    const code = codeFrom(
      name,
      cycles.map((cycle) => cycle.code),
      10,
    );
    return saveInPlace('cycle.create', { code, name, method: 'multiply' });
  };
  return (
    <div className={styles.apart}>
      <AddLine
        label={say('cycles.new')}
        placeholder={say('cycles.new.placeholder')}
        onAdd={add}
        others={cycles.map(({ name }) => name)}
      />
    </div>
  );
}

const presets = [
  'status-pipeline',
  'large-deals',
  'small-deals',
  'existing-customer',
] as const satisfies readonly InputOf<'cycle.addPreset'>['preset'][];

function ReadyMade({ look }: { readonly look: 'button' | 'filled' }) {
  const acts = presets.map((preset) => ({
    label: say(`start.cycle.${preset}`),
    about: say(`start.cycle.${preset}.about`),
    run: () => void run('cycle.addPreset', { preset }),
  }));
  return (
    <ActMenu look={look} label={say('cycles.ready-made')} acts={acts} width={300}>
      {say('cycles.ready-made')}
      <IconChevronDown size={14} stroke={1.8} aria-hidden />
    </ActMenu>
  );
}
