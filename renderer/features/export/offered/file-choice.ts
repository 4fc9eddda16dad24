import { z } from 'zod';
import { formatOfRegion, machineFormat, styledDate } from '../../../../shared/export/file-format.ts';
import type { FileFormat } from '../../../../shared/export/file-format.ts';
import type { Formats } from '../../../state/locale.ts';
import { useKept } from '../../../state/kept.ts';

export const purposes = ['here', 'workbook', 'machines'] as const;

const fileChoice = z.object({
  /** What the file is for, which decides how it is written. */
  purpose: z.enum(purposes),
  localHeadings: z.boolean(),
  /** Only for machines. */
  separator: z.enum([',', ';', '\t']),
  bom: z.boolean(),
  raw: z.boolean(),
});
export type FileChoice = z.output<typeof fileChoice>;

const initial: FileChoice = {
  purpose: 'here',
  localHeadings: false,
  separator: ',',
  bom: true,
  raw: false,
};

const read = (stored: unknown): FileChoice | null => fileChoice.safeParse(stored).data ?? null;

/** The choice in all dialogs that export, its setter, and whether it has been read. It is kept for the next time. */
export function useFileChoice(): readonly [FileChoice, (choice: FileChoice) => void, boolean] {
  return useKept('export', initial, read);
}

/** How a file for this purpose is written. */
export function formatOf(choice: FileChoice, region: Pick<Formats, 'numbers' | 'dates'>): FileFormat {
  const { purpose, localHeadings, separator, bom, raw } = choice;
  switch (purpose) {
    case 'here':
      return { ...formatOfRegion(region), localHeadings };
    case 'workbook':
      return { ...machineFormat, type: 'xlsx', localHeadings };
    case 'machines':
      return { ...machineFormat, separator, bom, raw, localHeadings };
  }
}

/** A number and a date in this format. */
export function exampleOf({ decimalSign, dates }: FileFormat): { number: string; date: string } {
  return { number: `1234${decimalSign}5`, date: styledDate('2026-12-31', dates) };
}
