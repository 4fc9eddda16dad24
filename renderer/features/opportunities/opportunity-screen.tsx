import { Page } from '../../components/page.tsx';
import { say } from '../../../shared/words/say.ts';

export function OpportunityScreen(_props: { readonly id: string }) {
  return <Page title={say('rail.opportunities')}>{null}</Page>;
}
