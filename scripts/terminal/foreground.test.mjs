import { expect, it } from 'vitest';
import { runInForeground } from './foreground.mjs';

/** @param {string} program */
const node = (program) => ({ command: process.execPath, args: ['-e', program] });

it('ends the others when the first one ends, and gives its exit code', async () => {
  expect(await runInForeground([node('setInterval(() => {}, 1000)'), node('process.exit(7)')])).toBe(7);
});

it('takes a program that cannot be started for a failure', async () => {
  expect(await runInForeground([{ command: '/gone/program', args: [] }])).toBe(127);
});
