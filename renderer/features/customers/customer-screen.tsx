import { Page } from '../../components/page.tsx';
import { say } from '../../../shared/words/say.ts';

export function CustomerScreen(_props: { readonly id: string }) {
  return <Page title={say('rail.customers')}>{null}</Page>;
}
