import { describe, expect, it } from 'vitest';
import { wordingOf, wordingOfMessage } from '../../../build/checks/wording.ts';

const code = 'electron/domain/tags/tags.ts';

describe('the wording of code', () => {
  it.each([
    '/** Cell parsing is pure and stands in shared/import. */',
    '/**\n * Deals that were\n * opened last.\n */',
    '// The page is gone.',
    'const ids = []; // Those of its contacts included.',
    '{/* The list begins anew. */}',
    "throw new Error('The deal stands in no stage');",
    'log(`${n} acts taken back`);',
    "it('is made by itself when something changed', () => undefined);",
    'type A = 1; // Roadbook backs up by itself.\nconst b = 1; // Deals on hold.',
  ])('%j is not plain English', (text) => {
    expect(wordingOf(code, text)).toHaveLength(1);
    expect(wordingOf(code, text)[0]).toMatch(/^electron\/domain\/tags\/tags\.ts: “.+”: write /);
  });

  it.each([
    '/** Runs on the stand-in for Electron; the writer is held meanwhile. */',
    '/** Deals on hold keep their stage. */',
    "const key = 'customer.gone';",
    'const gone = stands.by.itself;',
    '/** Calls `gone` first. */',
    'const all = sql`SELECT gone, weighs FROM stands`;',
    "import { stood } from './stands/gone.ts';",
    '// Deals that\nconst gone = true;\n// were opened.',
  ])('%j is fine', (text) => {
    expect(wordingOf(code, text)).toEqual([]);
  });
});

describe('the wording of other files', () => {
  it('is checked in documents, except for code', () => {
    expect(wordingOf('README.md', 'It starts\nafresh.')).toHaveLength(1);
    expect(wordingOf('README.md', 'Use `afresh`.\n```\nbegin afresh\n```\n[ADR](anew.md)')).toEqual([]);
  });

  it('is checked in style sheets, whose comments have no marks', () => {
    const sheet = '/* A head\n   that stands\n   above. */\n.gone { color: red; }';
    expect(wordingOf('list.css', sheet)).toHaveLength(1);
    expect(wordingOf('list.css', '.stands {\n  color: red;\n}')).toEqual([]);
  });
});

describe('the wording of messages', () => {
  it.each([
    'Your deals stand here',
    'No deal fits. Take away a filter.',
    'More acts',
    'Every start, move and change of value will be told here.',
    'First or last cell; with Ctrl of the whole list',
    '{count, plural, one {# act undone} other {# acts undone}}',
    'Done again: {what}',
    'Undo all of it',
    'Really?',
    'Roadbook makes one every day by itself.',
    'Nothing written yet',
    'Reach',
    'Set-up',
    'Deals, those of its contacts included',
    '{revenue, amount} weighs {weighted, amount}',
    'A deal that is gone',
    'Fill this in.',
    'Not of the right kind.',
  ])('%j is refused', (message) => {
    expect(wordingOfMessage('some.key', message).join('\n')).toMatch(/^shared\/words\/en: some\.key: “/);
  });

  it.each(['No deals yet', 'More actions', 'Put on hold', 'Undone: {act}', 'Contact details', 'On hold'])(
    '%j is fine',
    (message) => {
      expect(wordingOfMessage('some.key', message)).toEqual([]);
    },
  );
});
