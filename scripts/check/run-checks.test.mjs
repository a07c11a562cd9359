import { describe, expect, it } from 'vitest';
import { countVitest } from '../report/vitest.mjs';
import { runChecks } from './run-checks.mjs';
import { filesOfProject, typeProjects } from './types.mjs';

describe('running the checks', () => {
  it('goes on after a failure and reports every check', async () => {
    const finished = await runChecks([
      { name: 'a', work: () => ({ ok: false, output: 'broken' }) },
      { name: 'b', work: () => ({ ok: true, output: '' }) },
    ]);
    expect(finished.map(({ name, ok }) => [name, ok])).toEqual([
      ['a', false],
      ['b', true],
    ]);
  });

  it('takes a check that throws for a failed one', async () => {
    const [finished] = await runChecks([
      {
        name: 'a',
        work: () => {
          throw new Error('the tool is missing');
        },
      },
    ]);
    expect(finished?.ok).toBe(false);
    expect(finished?.output).toContain('the tool is missing');
  });

  it('runs no more than two at once', async () => {
    let running = 0;
    let most = 0;
    const work = async () => {
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
      return { ok: true, output: '' };
    };
    await runChecks(Array.from({ length: 6 }, (_, index) => ({ name: `${index}`, work })));
    expect(most).toBe(2);
  });
});

describe('counting a vitest report', () => {
  it('counts a file that could not be loaded as a failure', () => {
    const report = {
      numPassedTests: 3,
      numFailedTests: 1,
      numPendingTests: 2,
      testResults: [
        { status: 'failed', assertionResults: [{}] },
        { status: 'failed', assertionResults: [] },
      ],
    };
    expect(countVitest(report)).toEqual({ passed: 3, failed: 2, skipped: 2 });
  });
});

describe('the TypeScript projects', () => {
  it('cover the scripts and the tests', () => {
    expect(filesOfProject('scripts')).toBeGreaterThan(20);
    expect(filesOfProject('tsconfig.tests.json')).toBeGreaterThan(0);
  });

  it('are named once each', () => {
    const names = typeProjects.map(({ project }) => project);
    expect(new Set(names).size).toBe(names.length);
  });
});
