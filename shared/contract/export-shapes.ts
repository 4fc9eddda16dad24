import { z } from 'zod';

/** The beginning of an exported file, cell by cell as the file has it. */
export const exportSample = z.strictObject({
  headings: z.array(z.string()),
  rows: z.array(z.array(z.string())).max(3),
});
