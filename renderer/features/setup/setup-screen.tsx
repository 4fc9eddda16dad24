import { Page } from '../../components/page.tsx';
import { say } from '../../../shared/words/say.ts';
import type { SetUpSection } from '../../state/route.ts';

export function SetUpScreen(_props: { readonly section: SetUpSection }) {
  return <Page title={say('rail.setup')}>{null}</Page>;
}
