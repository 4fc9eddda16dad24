import { Radio, Select, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { SyntheticEvent } from 'react';
import type { InputOf } from '../../../shared/contract/contract.ts';
import type { CallError } from '../../../shared/contract/envelope.ts';
import { isoCurrencies } from '../../../shared/money/currencies.ts';
import { homeCurrency } from '../../../shared/money/home-currency.ts';
import { markFor } from '../../../shared/rules/codes.ts';
import { say, spokenLanguage } from '../../../shared/words/say.ts';
import { fieldError } from '../../commands/refusals.ts';
import { run } from '../../commands/run.ts';
import { useRefusedFocus } from '../../components/frame/refused-focus.ts';
import { openDialog } from '../../state/dialogs.ts';
import { goTo } from '../../state/route.ts';
import { useOtherMarks } from '../workspaces/offered/other-marks.ts';
import { lookAround } from '../workspaces/offered/switch-workspace.ts';
import { StartChoice } from './start-choice.tsx';
import type { StartWay } from './start-choice.tsx';
import { StartFoot } from './start-foot.tsx';
import styles from './start-screen.module.css';

type Preset = InputOf<'workspace.setUp'>['presets'][number];
const presets: readonly Preset[] = ['status-pipeline', 'large-deals', 'small-deals', 'existing-customer'];

interface Answers {
  readonly name: string;
  /** Null while they follow the name. */
  readonly initials: string | null;
  readonly currency: string | null;
  readonly preset: Preset;
}

/** The first start: empty, with sample data, or with a file. Asks for the rep, the currency and the cycle. */
export function StartScreen({ locale }: { readonly locale: string }) {
  const [way, setWay] = useState<StartWay>('empty');
  const [answers, setAnswers] = useState<Answers>({
    name: '',
    initials: null,
    currency: homeCurrency(locale),
    preset: 'status-pipeline',
  });
  const marks = useOtherMarks();
  const initials = answers.initials ?? markFor(answers.name, [...marks.keys()]);
  const { busy, refusal, begin } = useBegin(way, { ...answers, initials });
  const form = useRefusedFocus(refusal);
  const change = (part: Partial<Answers>): void => setAnswers((now) => ({ ...now, ...part }));
  return (
    <main className={styles.screen}>
      <form ref={form} className={styles.card} noValidate onSubmit={(event) => void begin(event)}>
        <h1 className={styles.title}>{say('start.title')}</h1>
        <StartChoice value={way} onChange={setWay} />
        {way === 'sample' ? (
          <p className={styles.sample}>{say('start.sample.about')}</p>
        ) : (
          <>
            <p className={styles.about}>{say(way === 'import' ? 'start.import.about' : 'start.about')}</p>
            <Fields
              answers={{ ...answers, initials }}
              sharedWith={marks.get(initials)}
              refusal={refusal}
              onChange={change}
            />
            <CycleChoice value={answers.preset} onChange={(preset) => change({ preset })} />
          </>
        )}
        <StartFoot way={way} locale={locale} busy={busy} />
      </form>
    </main>
  );
}

interface Complete extends Answers {
  readonly initials: string;
}

function useBegin(way: StartWay, answers: Complete) {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<CallError | null>(null);
  const begin = async (event: SyntheticEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const error = await beginning(way, answers);
    setBusy(false);
    setRefusal(error);
  };
  return { busy, refusal, begin };
}

/** Starts as chosen; returns the refusal. A file is imported into a workspace that is already set up. */
async function beginning(way: StartWay, answers: Complete): Promise<CallError | null> {
  if (way === 'sample') {
    await lookAround();
    return null;
  }
  const result = await run('workspace.setUp', inputOf(answers), { quiet: true, handlesRefusal: true });
  if (!result.ok) return result.error;
  goTo({ place: 'opportunities' }, { replace: true });
  if (way === 'import') openDialog({ kind: 'import' });
  return null;
}

function inputOf({ name, initials, currency, preset }: Complete): InputOf<'workspace.setUp'> {
  return {
    repName: name,
    initials,
    baseCurrency: currency ?? '',
    presets: [preset],
  };
}

interface FieldsProps {
  readonly answers: Complete;
  /** The other workspace whose numbers begin with the same initials. */
  readonly sharedWith: string | undefined;
  readonly refusal: CallError | null;
  onChange(this: void, part: Partial<Answers>): void;
}

const sharedNote = 'shared-initials';

function Fields({ answers, sharedWith, refusal, onChange }: FieldsProps) {
  const currencies = useCurrencyChoices();
  return (
    <div className={styles.fields}>
      <TextInput
        label={say('start.name')}
        value={answers.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
        error={fieldError(refusal, 'repName')}
        autoComplete="off"
        autoFocus
      />
      <TextInput
        label={say('start.initials')}
        value={answers.initials}
        onChange={(event) => onChange({ initials: event.currentTarget.value.toUpperCase().slice(0, 5) })}
        error={fieldError(refusal, 'initials')}
        aria-describedby={sharedWith === undefined ? undefined : sharedNote}
        autoComplete="off"
      />
      {sharedWith !== undefined && (
        <p id={sharedNote} className={styles.shared}>
          {say('start.initials.shared', { workspace: sharedWith })}
        </p>
      )}
      <Select
        className={styles.wide ?? ''}
        label={say('start.currency')}
        description={say('start.currency.hint')}
        data={currencies}
        value={answers.currency}
        onChange={(currency) => onChange({ currency })}
        error={fieldError(refusal, 'baseCurrency')}
        nothingFoundMessage={say('start.currency.none')}
        searchable
        allowDeselect={false}
        maxDropdownHeight={240}
      />
    </div>
  );
}

function useCurrencyChoices(): { readonly value: string; readonly label: string }[] {
  return useMemo(() => {
    const names = new Intl.DisplayNames(spokenLanguage().tag, { type: 'currency' });
    return isoCurrencies.map(({ code }) => ({ value: code, label: `${code} · ${names.of(code) ?? code}` }));
  }, []);
}

interface CycleChoiceProps {
  readonly value: Preset;
  onChange(this: void, preset: Preset): void;
}

function CycleChoice({ value, onChange }: CycleChoiceProps) {
  return (
    <Radio.Group
      label={say('start.cycle')}
      size="xs"
      value={value}
      onChange={(chosen) => onChange(presets.find((preset) => preset === chosen) ?? value)}
    >
      <div className={styles.cycles}>
        {presets.map((preset) => (
          <Radio
            key={preset}
            value={preset}
            className={styles.cycle ?? ''}
            label={say(`start.cycle.${preset}`)}
            description={say(`start.cycle.${preset}.about`)}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
