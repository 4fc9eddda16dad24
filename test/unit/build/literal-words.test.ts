import { expect, it } from 'vitest';
import { literalWords } from '../../../build/checks/literal-words.ts';
import { say } from '../../../shared/words/say.ts';

const file = 'test/app/example.spec.ts';
const found = (line: string): readonly string[] => literalWords(file, line);

it.each([
  `page.getByRole('button', { name: '${say('shell.cancel')}' });`,
  `page.getByText(/^${say('deals.empty.title')}/);`,
  `page.getByText('Oh: ${say('shell.saved')}!');`,
  `page.getByText('${say('act.bulk.hold', { n: 5 })}');`,
  `page.getByText(\`${say('act.bulk.salesperson', { n: 5, name: '${name}' })}\`);`,
])('%s names a message by its words', (line) => {
  expect(found(line)).toEqual([expect.stringContaining(file)]);
});

it.each([
  `test('${say('shell.saved')}', () => {});`,
  `test.describe('${say('shell.saved')}', () => {});`,
  "page.getByText(say('shell.saved'));",
  "page.getByText('Point of sale');",
  "callApp(page, 'opportunity.list', { category: ['omitted'] });",
  "page.keyboard.press('Tab');",
  "page.getByText('Large deals');",
])('%s names none', (line) => {
  expect(found(line)).toEqual([]);
});
