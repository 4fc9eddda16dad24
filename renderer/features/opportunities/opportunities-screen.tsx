import { Page } from '../../components/page.tsx';
import { say } from '../../../shared/words/say.ts';

export function OpportunitiesScreen() {
  return <Page title={say('rail.opportunities')}>{null}</Page>;
}
