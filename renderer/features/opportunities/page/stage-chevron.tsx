import { Tooltip } from '@mantine/core';
import { useFormats } from '../../../state/locale.ts';
import { openDialog } from '../../../state/dialogs.ts';
import { enterStage } from '../deal-acts.ts';
import { stageName } from '../../../components/show/stage-name.ts';
import type { Deal } from '../offered/deal.ts';
import { markWords } from './stage-marks.ts';
import type { StageMark } from './stage-marks.ts';
import styles from './stage-bar.module.css';

interface StageChevronProps {
  readonly mark: StageMark;
  readonly deal: Deal;
  readonly tabIndex: 0 | -1;
  onFocus(this: void): void;
}

export function StageChevron({ mark, deal, tabIndex, onFocus }: StageChevronProps) {
  const formats = useFormats();
  const { option, state, entered, act, words } = mark;
  const go = (): void => {
    if (act === 'start') openDialog({ kind: 'start', id: deal.id });
    else if (act === 'move') enterStage(deal.id, option);
  };
  return (
    <Tooltip
      label={<Told remark={option.remark} words={words} />}
      multiline
      w={260}
      openDelay={250}
      events={{ hover: true, focus: true, touch: true }}
      disabled={words === '' && option.remark === ''}
    >
      <button
        type="button"
        className={styles.stage}
        data-state={state}
        data-status={deal.status}
        data-offered={act !== null || undefined}
        aria-disabled={act === null || undefined}
        aria-current={state === 'current' ? 'step' : undefined}
        tabIndex={tabIndex}
        onFocus={onFocus}
        onClick={go}
      >
        <span className={styles.name}>{stageName(option)}</span>{' '}
        {entered !== null && <span className={styles.date}>{formats.date(entered)}</span>}
        <span className="unseen">{[markWords(mark), option.remark].join(' ')}</span>
      </button>
    </Tooltip>
  );
}

/** The remark of a stage, then what a click does. */
function Told({ remark, words }: { readonly remark: string; readonly words: string }) {
  return (
    <>
      {remark !== '' && <p className={styles.remark}>{remark}</p>}
      {words !== '' && <p>{words}</p>}
    </>
  );
}
