import { Page } from '../../components/page.tsx';
import { say } from '../../../shared/words/say.ts';

export function CustomersScreen() {
  return <Page title={say('rail.customers')}>{null}</Page>;
}
