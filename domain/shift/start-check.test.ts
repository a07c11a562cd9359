import { expect, it } from 'vitest';
import { type StartFacts, startCheck } from './start-check.ts';

const good: StartFacts = {
  connection: 'online',
  roundTripMs: 40,
  clockOffsetMs: 2_000,
  microphone: 'untested',
  freeBytes: 80e9,
  keeping: 'kept',
  unsent: 0,
  refused: 0,
  drafts: 0,
  overdue: 0,
  today: 0,
  announcements: 0,
};
const found = (over: Partial<StartFacts>) =>
  startCheck({ ...good, ...over })
    .filter(({ level }) => level !== 'good')
    .map(({ name, finding, level }) => `${name} ${finding} ${level}`);

const quiet = 'microphone untested unknown';

it('a workstation in order has nothing to see to, and the microphone waits to be asked', () => {
  expect(found({})).toEqual([quiet]);
  expect(found({ microphone: 'heard', drafts: 2, today: 3 })).toEqual([]);
});

it.each<[string, Partial<StartFacts>]>([
  ['connection offline bad', { connection: 'offline', roundTripMs: undefined }],
  ['connection starting unknown', { connection: 'starting' }],
  ['connection starting unknown', { roundTripMs: undefined }],
  ['connection slow look', { roundTripMs: 1_001 }],
  ['announcements unread look', { announcements: 1 }],
  ['disk little look', { freeBytes: 1.9 * 1024 ** 3 }],
  ['disk none bad', { freeBytes: 0 }],
  ['disk unknown unknown', { freeBytes: undefined }],
  ['disk behind look', { keeping: 'behind' }],
  ['disk failed bad', { keeping: 'failed', freeBytes: 0 }],
  ['unsent waiting look', { unsent: 1, drafts: 1 }],
  ['unsent refused look', { unsent: 1, refused: 1 }],
  ['promises overdue look', { overdue: 1, today: 1 }],
])('%s', (what, facts) => {
  expect(found(facts).filter((one) => one !== quiet)).toEqual([what]);
});

it('a clock that is wrong by more than two seconds either way is pointed out', () => {
  expect(found({ clockOffsetMs: -2_001 })).toEqual(['clock off look', quiet]);
  expect(found({ clockOffsetMs: 2_001 })).toEqual(['clock off look', quiet]);
  expect(found({ clockOffsetMs: -2_000 })).toEqual([quiet]);
});

it('a microphone nobody is heard in, or that is not there, is in the way of calls', () => {
  for (const microphone of ['silent', 'denied', 'missing'] as const)
    expect(found({ microphone })).toEqual([`microphone ${microphone} bad`]);
});
