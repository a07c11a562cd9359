import { describe, expect, it } from 'vitest';
import { countPlaywright } from '../report/playwright.mjs';
import { tally } from './tally.mjs';

const count = (passed = 0, failed = 0, skipped = 0) => ({ passed, failed, skipped });

describe('the last line of npm test', () => {
  it('adds up all suites', () => {
    const { last, ok } = tally([
      { name: 'unit', count: count(10, 0, 1) },
      { name: 'e2e', count: count(3) },
    ]);
    expect({ last, ok }).toEqual({ last: '13 passed, 0 failed', ok: true });
  });

  it('is a failure when one test failed', () => {
    expect(tally([{ name: 'unit', count: count(10, 1) }])).toMatchObject({
      last: '10 passed, 1 failed',
      ok: false,
    });
  });

  it('is a failure when a suite ran nothing', () => {
    const { lines, ok } = tally([
      { name: 'unit', count: count(10) },
      { name: 'e2e', count: count(0, 0, 4) },
    ]);
    expect(ok).toBe(false);
    expect(lines[1]).toBe('e2e: nothing ran, 4 skipped');
  });

  it('is a failure when there was no suite at all', () => {
    expect(tally([]).ok).toBe(false);
  });
});

describe('counting a Playwright report', () => {
  it('takes a test that passed on another try, and an error outside tests, for failures', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
    expect(countPlaywright({ stats, errors: [{}] })).toEqual(count(5, 3, 2));
  });
});
