import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../../build/paths.ts';
import { readYaml } from '../../support/packing.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly concurrency: object;
  readonly jobs: {
    readonly build: {
      readonly strategy: { readonly matrix: { readonly os: readonly string[] } };
      readonly steps: readonly Step[];
    };
  };
}

const file = '.github/workflows/build.yml';
const { permissions, concurrency, jobs } = readYaml(file) as Workflow;
const { steps, strategy } = jobs.build;
const runs = steps.flatMap(({ run }) => (run === undefined ? [] : [run]));

describe('the workflow', () => {
  it('builds on the three systems', () => {
    expect(strategy.matrix.os.map((name) => name.split('-')[0])).toEqual(['ubuntu', 'windows', 'macos']);
  });

  it('installs, fetches Electron, tests, packs, and then looks at what was packed', () => {
    const order = [
      'npm ci',
      'install-electron',
      'npm test',
      'npm run dist',
      'test/packaged/electron.spec.ts',
    ];
    const places = order.map((words) => runs.findIndex((run) => run.includes(words)));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(existsSync(join(root, 'test/packaged/electron.spec.ts'))).toBe(true);
  });

  it('keeps what was packed for each kind of installer', () => {
    const path = steps.map((step) => JSON.stringify(step.with?.['path'])).join('\n');
    for (const ending of ['exe', 'dmg', 'AppImage', 'deb']) expect(path).toContain(`dist/*.${ending}`);
  });

  it('may read and no more, and names the version of every action', () => {
    expect(permissions).toEqual({ contents: 'read' });
    expect(concurrency).toMatchObject({ 'cancel-in-progress': true });
    const uses = steps.flatMap((step) => step.uses ?? []);
    expect(uses.filter((name) => !/^actions\/[a-z-]+@(v\d+|[0-9a-f]{40})$/.test(name))).toEqual([]);
    expect(readFileSync(join(root, file), 'utf8')).not.toMatch(/secrets\.|pull_request_target/);
  });
});
