import type { ReactNode } from 'react';
import { say } from '../../../shared/words/say.ts';
import { useCall } from '../../api/queries.tsx';
import { useFormats } from '../../state/locale.ts';

interface SheetProps {
  readonly title: string;
  /** Wide tables are printed in landscape. */
  readonly landscape?: boolean;
  /** Facts beyond the title: filters, the range. */
  readonly about?: readonly string[];
  readonly children: ReactNode;
}

/** One printed document, with title, workspace and date at the top. styles/print.css has its styles. */
export function Sheet({ title, landscape = false, about = [], children }: SheetProps) {
  const { dates, today, date } = useFormats();
  const { data: status } = useCall('app.status', {});
  const size = isLetter(dates) ? 'letter' : 'a4';
  return (
    <article className="paper" data-page={`${size}-${landscape ? 'wide' : 'tall'}`}>
      <header>
        <h1>{title}</h1>
        <p className="paper-when">
          {say('print.in', { workspace: status?.workspace ?? '', date: date(today, 'long') })}
        </p>
      </header>
      {about.length > 0 && (
        <ul className="paper-about">
          {about.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {children}
    </article>
  );
}

/** Regions where paper is measured in inches. */
const letterRegions = new Set(['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'VE', 'GT', 'CR', 'PA', 'DO', 'SV', 'NI']);

function isLetter(locale: string): boolean {
  return letterRegions.has(new Intl.Locale(locale).maximize().region ?? '');
}

interface FactsProps {
  readonly facts: readonly (readonly [label: string, value: string])[];
}

/** Labels with their values, in columns. */
export function Facts({ facts }: FactsProps) {
  return (
    <dl className="paper-facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
