import { Page } from '../../components/page.tsx';
import { say } from '../../../shared/words/say.ts';

export function ForecastScreen() {
  return <Page title={say('rail.forecast')}>{null}</Page>;
}
