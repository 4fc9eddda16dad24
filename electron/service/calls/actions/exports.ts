import { basename } from 'node:path';
import { say } from '../../../../shared/words/say.ts';
import type { Clock } from '../../../domain/clock.ts';
import { askToStop, newStop, type Stop } from '../../threads/stop.ts';
import type { RunJob } from '../../threads/job-runner.ts';
import type { Exported } from '../../threads/jobs.ts';
import type { Announcer } from '../../workspace/announcer.ts';
import type { Session } from '../../workspace/session.ts';
import { named, windowOf, type Edge } from '../edge.ts';
import type { ActionHandlers } from '../handlers/types.ts';

interface ExportOptions {
  readonly edge: Edge;
  readonly session: Session;
  readonly runJob: RunJob;
  readonly clock: Clock;
  readonly announcer: Announcer;
}

/** Writes deals, customers, the forecast, or a template to a file chosen in the dialog, or headless by the caller. */
export function exportActions(
  options: ExportOptions,
): ActionHandlers<
  | 'opportunity.export'
  | 'customer.export'
  | 'customer.exportContacts'
  | 'forecast.export'
  | 'template.save'
  | 'export.stop'
> {
  /** Of the exports that are being written. */
  const stops = new Set<Stop>();
  const write = (what: Exported) => exportFile(options, what, stops);
  return {
    'opportunity.export': (input) => write({ kind: 'deals', input }),
    'customer.export': (input) => write({ kind: 'customers', input }),
    'customer.exportContacts': (input) => write({ kind: 'contacts', input }),
    'forecast.export': (input) => write({ kind: 'forecast', input }),
    'template.save': (input) => write({ kind: 'template', input }),
    'export.stop': () => {
      for (const stop of stops) askToStop(stop);
      return {};
    },
  };
}

async function exportFile(
  { edge, session, runJob, clock, announcer }: ExportOptions,
  what: Exported,
  stops: Set<Stop>,
): Promise<{ file: string | null; rows: number }> {
  const { folder } = session.opened();
  const path = named(edge, what.input.path) ?? (await chooseFile(edge, what, clock.today()));
  if (path === null) return { file: null, rows: 0 };
  const progress = (done: number, total: number | null) => announcer.progress('export', done, total);
  const job = { file: folder.file, today: clock.today(), path, what };
  const stop = newStop('export.stopped');
  stops.add(stop);
  try {
    const { rows } = await runJob('export', job, { progress, stop });
    return { file: basename(path), rows };
  } finally {
    stops.delete(stop);
  }
}

function chooseFile(edge: Edge, { kind, input }: Exported, date: string): Promise<string | null> {
  const type = 'type' in input ? input.type : 'vcf';
  return windowOf(edge).dialogs.saveFile({
    title: say(kind === 'forecast' ? 'export.title' : `export.${kind}.title`),
    defaultName: say(`export.${kind}.file-name`, { date, type }),
    filters: [{ name: say(`file.${type}`), extensions: [type] }],
  });
}
