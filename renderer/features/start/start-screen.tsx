import { say } from '../../../shared/words/say.ts';

export function StartScreen({ locale }: { readonly locale: string }) {
  return <main lang={locale}>{say('start.title')}</main>;
}
