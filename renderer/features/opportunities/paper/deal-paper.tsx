import { useEffect } from 'react';
import { isLong, isUsed } from '../../../../shared/records/field.ts';
import type { CustomField } from '../../../../shared/records/custom-fields.ts';
import { fieldsIn } from '../../../../shared/records/keys.ts';
import { opportunity, opportunitySections } from '../../../../shared/records/opportunity.ts';
import { fieldLabel } from '../../../../shared/words/field-words.ts';
import { say } from '../../../../shared/words/say.ts';
import { isClosed } from '../../../../shared/rules/status.ts';
import { wordsOf } from '../../../commands/refusals.ts';
import { useCall } from '../../../api/queries.tsx';
import { useFormats } from '../../../state/locale.ts';
import type { Formats } from '../../../state/locale.ts';
import { customText } from '../../../components/show/custom-text.ts';
import { stageName } from '../../../components/show/stage-name.ts';
import type { Deal, DealEntry, DealStages } from '../offered/deal.ts';
import { tellEntries } from '../entry-words.ts';
import type { PaperProps } from '../../../components/paper/paper-props.ts';
import { Facts, Sheet } from '../../../components/paper/sheet.tsx';
import { shownValue } from '../../../components/show/shown-value.ts';

const [first, ...others] = opportunitySections;

type Fact = readonly [label: string, value: string];

/** One deal: its value, its stage, its fields and texts, quotes, and its history. */
export function DealPaper({ id, onReady, onFailed }: PaperProps & { readonly id: string }) {
  const deal = useCall('opportunity.get', { id });
  const stages = useCall('opportunity.stages', { id });
  const entries = useCall('opportunity.entries', { id });
  const fields = useCall('customField.list', { of: 'opportunity' });
  const refused = deal.error ?? stages.error ?? entries.error ?? fields.error;
  const isThere = [deal, stages, entries, fields].every(({ data }) => data !== undefined);
  const title = deal.data === undefined ? '' : `${deal.data.number} ${deal.data.topic}`;
  useEffect(() => {
    if (refused) onFailed(wordsOf(refused));
    else if (isThere) onReady(title);
  }, [refused, isThere, title, onReady, onFailed]);
  if (!deal.data || !stages.data || !entries.data || !fields.data) return null;
  return (
    <Shown deal={deal.data} stages={stages.data} entries={entries.data.entries} fields={fields.data.items} />
  );
}

interface ShownProps {
  readonly deal: Deal;
  readonly stages: DealStages;
  readonly entries: readonly DealEntry[];
  /** Custom fields, in their order. */
  readonly fields: readonly CustomField[];
}

function Shown({ deal, stages, entries, fields }: ShownProps) {
  const formats = useFormats();
  const about = [deal.customer.name, say(`status.${deal.status}`), deal.number];
  return (
    <Sheet title={deal.topic} about={about}>
      <Facts facts={worthFacts(deal, formats)} />
      {stages.stages.length > 0 && <Stages deal={deal} stages={stages} />}
      <Section deal={deal} section={first} title={say('deal.details')} />
      {others.map((section) => (
        <Section key={section} deal={deal} section={section} title={say(`deal.section.${section}`)} />
      ))}
      <Custom deal={deal} fields={fields} />
      {deal.quotes.length > 0 && <Quotes deal={deal} />}
      <History entries={entries} />
    </Sheet>
  );
}

function worthFacts(deal: Deal, { money, percent, date }: Formats): Fact[] {
  const estimated: Fact = [say('deal.estimatedRevenue'), money(deal.estimatedRevenue)];
  if (isClosed(deal.status))
    return [
      estimated,
      [say('deal.actualRevenue'), money(deal.actualRevenue)],
      [say('deal.actualCloseDate'), date(deal.actualCloseDate, 'long')],
      ...(deal.closedBy === null ? [] : [[say('print.closedBy'), deal.closedBy] as const]),
      ...(deal.closeReason ? [[say('deal.closeReason'), deal.closeReason.name] as const] : []),
    ];
  const { weighted, currency } = deal;
  return [
    estimated,
    [say('print.probability'), percent(deal.probability)],
    [say('deal.weighted'), money(weighted === null ? null : { amount: weighted, currency })],
    [say('deal.closes'), date(deal.closeDate, 'long')],
  ];
}

/** The custom fields that have a value. */
function Custom({ deal, fields }: Pick<ShownProps, 'deal' | 'fields'>) {
  const formats = useFormats();
  const facts = fields.flatMap((field): Fact[] => {
    const value = deal.custom[field.id];
    return value === undefined ? [] : [[field.name, customText(field, value, formats)]];
  });
  if (facts.length === 0) return null;
  return (
    <>
      <h2>{say('record.custom')}</h2>
      <Facts facts={facts} />
    </>
  );
}

function Stages({ deal, stages }: Pick<ShownProps, 'deal' | 'stages'>) {
  return (
    <ol className="paper-stages" aria-label={say('stages.label')}>
      {stages.stages.map((stage) => (
        <li key={stage.stageId} data-here={stage.stageId === deal.stage?.id || undefined}>
          {stageName(stage)}
        </li>
      ))}
    </ol>
  );
}

/** The printed part of a section: facts, then the texts that are not blank. */
function Section({
  deal,
  section,
  title,
}: {
  readonly deal: Deal;
  readonly section: string;
  readonly title: string;
}) {
  const formats = useFormats();
  const values: Readonly<Record<string, unknown>> = deal;
  const printed = fieldsIn(opportunity, section).filter(([, field]) => isUsed(field, 'print'));
  const facts = printed
    .filter(([, field]) => !isLong(field))
    .map(([key, field]): Fact => [fieldLabel('deal', key), shownValue(key, field, values[key], formats)]);
  const texts = printed
    .filter(([, field]) => isLong(field))
    .map(([key]) => ({ key, text: String(values[key]) }))
    .filter(({ text }) => text.trim() !== '');
  return (
    <>
      {facts.length > 0 && (
        <>
          <h2>{title}</h2>
          <Facts facts={facts} />
        </>
      )}
      {texts.map(({ key, text }) => (
        <section key={key} className="paper-text">
          <h3>{fieldLabel('deal', key)}</h3>
          <p>{text}</p>
        </section>
      ))}
    </>
  );
}

function Quotes({ deal }: { readonly deal: Deal }) {
  const { money, date } = useFormats();
  return (
    <>
      <h2>{say('deal.quotes')}</h2>
      <table className="paper-table">
        <tbody>
          {deal.quotes.map((quote) => (
            <tr key={quote.id}>
              <td data-strong>{quote.number}</td>
              <td>{date(quote.notedOn)}</td>
              <td data-align="right">{money(quote.amount)}</td>
              <td>{quote.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function History({ entries }: { readonly entries: readonly DealEntry[] }) {
  const formats = useFormats();
  const told = tellEntries(entries, formats);
  if (told.length === 0) return null;
  return (
    <>
      <h2>{say('deal.history')}</h2>
      <table className="paper-table paper-history">
        <thead>
          <tr>
            <th scope="col">{say('print.history.date')}</th>
            <th scope="col">{say('print.history.what')}</th>
          </tr>
        </thead>
        <tbody>
          {told.map(({ entry, title, details }) => (
            <tr key={entry.id}>
              <td>{formats.date(entry.dateOfChange)}</td>
              <td>
                <b>{title}</b>{' '}
                {details.map((words) => (/[.!?]$/.test(words) ? words : `${words}.`)).join(' ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
