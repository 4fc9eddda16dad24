import { expect, it } from 'vitest';
import { physicalSides } from '../../../build/checks/directions.ts';

it.each([
  '  margin-left: 4px;',
  '  left: 0;',
  '.a { right: 0 }',
  '  text-align: right;',
  '  border-top-left-radius: 2px;',
  '  border-left: 1px solid;',
  '  padding: 0 4px 0 2px;',
  '  border-radius: 6px 0 0 6px;',
  '  background: linear-gradient(to right, red, blue);',
])('%s is refused', (line) => {
  expect(physicalSides('renderer/a.css', line)).toEqual([expect.stringContaining('renderer/a.css:1')]);
});

it.each([
  '  margin-inline-start: 4px;',
  '  text-align: start;',
  '  padding: 0 4px 2px 4px;',
  '  padding: 0 calc(1px + 2px) 0 calc(1px + 2px);',
  '  border-radius: 6px 6px 0 0;',
  '/* to the left: nothing */'.replace('left:', 'left'),
])('%s is not', (line) => {
  expect(physicalSides('renderer/a.css', line)).toEqual([]);
});

it('looks at styles in code as well, and passes over what is meant', () => {
  expect(physicalSides('renderer/a.tsx', '<Button mr={4} />')).toHaveLength(1);
  expect(physicalSides('renderer/a.tsx', 'style={{ marginLeft: 4 }}')).toHaveLength(1);
  expect(physicalSides('renderer/a.tsx', '<Button me={4} />')).toEqual([]);
  expect(physicalSides('renderer/styles/print.css', '    left: 200vw;')).toEqual([]);
});
