import { IconDots } from '@tabler/icons-react';
import type { InputOf } from '../../../../shared/contract/contract.ts';
import { methods } from '../../../../shared/rules/probability.ts';
import { say, sayAny } from '../../../../shared/words/say.ts';
import { run, saveInPlace } from '../../../commands/run.ts';
import { Badge } from '../../../components/show/badge.tsx';
import { ActMenu } from '../../../components/frame/act-menu.tsx';
import type { MenuAct } from '../../../components/frame/act-items.tsx';
import { QuietSelect } from '../../../components/fields/quiet-select.tsx';
import { QuietText } from '../../../components/fields/quiet-text.tsx';
import { openDialog } from '../../../state/dialogs.ts';
import styles from './cycle-head.module.css';
import { useRemark } from './remark-line.tsx';
import type { Cycle } from './stage-facts.ts';

type Changes = InputOf<'cycle.update'>['changes'];

interface CycleProps {
  readonly cycle: Cycle;
}

function cycleSaver(id: string): (changes: Changes) => Promise<string | null> {
  return (changes) => saveInPlace('cycle.update', { id, changes });
}

/** A cycle's own line: name, code, method with its explanation, badges and actions. */
export function CycleHead({ cycle }: CycleProps) {
  const save = cycleSaver(cycle.id);
  const { name } = cycle;
  const cellOf = (field: 'name' | 'code', label: string) => ({
    label,
    value: cycle[field],
    edited: { kind: 'cycle', id: cycle.id, field, value: cycle[field], label, name },
  });
  const { button, line } = useRemark({ of: cycle, kind: 'cycle', onSave: (remark) => save({ remark }) });
  return (
    <div className={styles.head} data-blocked={cycle.blocked || undefined}>
      <div className={styles.name}>
        <QuietText
          {...cellOf('name', say('cycle.name'))}
          onSave={(text) => save({ name: text })}
          strong
          inTable
        />
      </div>
      <div className={styles.code}>
        <QuietText
          {...cellOf('code', say('cycle.code', { name }))}
          onSave={(text) => save({ code: text })}
          inTable
        />
      </div>
      <MethodChoice cycle={cycle} />
      {button}
      <div className={styles.gap} />
      <CycleBadges cycle={cycle} />
      <span className={styles.deals}>{say('setup.deals', { count: cycle.deals })}</span>
      <CycleMenu cycle={cycle} />
      {line}
    </div>
  );
}

function CycleBadges({ cycle }: CycleProps) {
  return (
    <>
      {cycle.isDefault && (
        <Badge tone="accent" title={say('cycle.default.about')}>
          {say('cycle.default')}
        </Badge>
      )}
      {cycle.blocked && <Badge title={say('cycle.blocked.about')}>{say('setup.blocked')}</Badge>}
    </>
  );
}

function MethodChoice({ cycle }: CycleProps) {
  const save = cycleSaver(cycle.id);
  const choose = (value: string): Promise<string | null> => {
    const method = methods.find((one) => one === value);
    return method === undefined ? Promise.resolve(null) : save({ method });
  };
  return (
    <>
      <div className={styles.method}>
        <QuietSelect
          label={say('cycle.method', { name: cycle.name })}
          value={cycle.method}
          options={methods.map((method) => ({ value: method, label: say(`method.${method}`) }))}
          onSave={choose}
        />
      </div>
      <span className={styles.about}>{say(`method.${cycle.method}.about`)}</span>
    </>
  );
}

function CycleMenu({ cycle }: CycleProps) {
  const { id, name, blocked, isDefault, deals } = cycle;
  const change = (changes: Changes): void => void run('cycle.update', { id, changes });
  const remove = { call: 'cycle.remove', id, name } as const;
  const acts: readonly MenuAct[] = [
    ...(isDefault ? [] : [{ label: say('cycle.make-default'), run: () => change({ isDefault: true }) }]),
    { label: say(blocked ? 'cycle.unblock' : 'cycle.block'), run: () => change({ blocked: !blocked }) },
    {
      label: say('cycle.delete'),
      grave: true,
      refusal: deals > 0 ? sayAny('setup.cycle-in-use', { name, n: deals }) : null,
      run: () => openDialog({ kind: 'set-up-confirm', remove }),
    },
  ];
  return (
    <ActMenu look="icon" label={say('cycle.more', { name })} width={280} acts={acts}>
      <IconDots size={16} stroke={1.6} aria-hidden />
    </ActMenu>
  );
}
