import { describe, expect, it } from 'vitest';
import { circlesBetween } from '../../../build/checks/circles.ts';

const rooms = /^features\/[^/]+/;

describe('circles between folders', () => {
  it('are found though no two files need each other', () => {
    const imports = [
      { from: 'features/a/x.ts', to: 'features/b/offered/y.ts' },
      { from: 'features/b/z.ts', to: 'features/c/offered/v.ts' },
      { from: 'features/c/u.ts', to: 'features/a/offered/w.ts' },
    ];
    expect(circlesBetween(imports, rooms)).toEqual(['features/a -> features/b -> features/c -> features/a']);
  });

  it('are none where two folders need a third, or a folder needs itself', () => {
    const imports = [
      { from: 'features/a/x.ts', to: 'features/c/offered/y.ts' },
      { from: 'features/a/x.ts', to: 'features/b/offered/y.ts' },
      { from: 'features/b/x.ts', to: 'features/c/offered/y.ts' },
      { from: 'features/c/x.ts', to: 'features/c/y.ts' },
      { from: 'shell/x.ts', to: 'features/a/y.ts' },
    ];
    expect(circlesBetween(imports, rooms)).toEqual([]);
  });
});
