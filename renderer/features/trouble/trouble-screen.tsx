import type { OutputOf } from '../../../shared/contract/contract.ts';

export function TroubleScreen({ status }: { readonly status: OutputOf<'app.status'> }) {
  return <main>{status.trouble?.message}</main>;
}
