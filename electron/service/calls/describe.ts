import { z } from 'zod';
import { contractVersion, type Contract } from '../../../shared/contract/contract.ts';

/** The contract as data: its version and every call with its kind, input and output as JSON Schema. */
export function describeContract(contract: Contract) {
  const calls = Object.entries(contract).map(([name, { kind, input, output, reads, writes }]) => ({
    name,
    kind,
    input: z.toJSONSchema(input, { io: 'input' }),
    output: z.toJSONSchema(output),
    reads,
    writes,
  }));
  return { version: contractVersion, calls };
}
