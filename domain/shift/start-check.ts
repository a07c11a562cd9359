import { type Duration, SECOND } from '../time.ts';

/** A clock that is wrong by more is pointed out (C-272, P-CLK). */
export const CLOCK_OFF: Duration = 2 * SECOND;
/** A slower answer than this is noticed in a conversation. */
export const SLOW_ANSWER: Duration = 1 * SECOND;

const GB = 1024 ** 3;
/** With less room than this on the disk one should see to it; with less than the second, now. */
const LITTLE_ROOM = 2 * GB;
const NO_ROOM = GB / 4;

/** What a microphone was found to be; it is looked at only when somebody asks. */
export type MicrophoneFinding = 'untested' | 'listening' | 'heard' | 'silent' | 'denied' | 'missing';

/** What is known of the workstation and the day when somebody sits down. */
export interface StartFacts {
  connection: 'starting' | 'online' | 'offline' | 'signedOut' | 'upgradeNeeded';
  /** Of one question to the server and back, ms; undefined while there is no answer. */
  roundTripMs: Duration | undefined;
  /** Server clock minus this machine's, ms. */
  clockOffsetMs: Duration;
  microphone: MicrophoneFinding;
  /** On the disk with this machine's data; undefined while it is being asked. */
  freeBytes: number | undefined;
  /** Whether what is done here is kept here. */
  keeping: 'kept' | 'behind' | 'failed';
  /** Of earlier days: done and not sent, refused, begun and not sent. */
  unsent: number;
  refused: number;
  drafts: number;
  /** Promises whose time has passed, and those of today. */
  overdue: number;
  today: number;
  /** What leads have told this person and they have not confirmed (C-085). */
  announcements: number;
}

/** `look`: worth seeing to; `bad`: in the way of the work; `unknown`: not found out yet. */
export type CheckLevel = 'good' | 'look' | 'bad' | 'unknown';

const levels = {
  connection: {
    good: 'good',
    slow: 'look',
    starting: 'unknown',
    offline: 'bad',
    upgradeNeeded: 'bad',
  },
  clock: { right: 'good', off: 'look' },
  microphone: {
    untested: 'unknown',
    listening: 'unknown',
    heard: 'good',
    silent: 'bad',
    denied: 'bad',
    missing: 'bad',
  },
  disk: { good: 'good', unknown: 'unknown', little: 'look', behind: 'look', none: 'bad', failed: 'bad' },
  unsent: { none: 'good', drafts: 'good', waiting: 'look', refused: 'look' },
  promises: { none: 'good', today: 'good', overdue: 'look' },
  announcements: { none: 'good', unread: 'look' },
} as const satisfies Record<string, Record<string, CheckLevel>>;

type Levels = typeof levels;
/** One row of the check: what was looked at, what was found, and what that means. */
export type Check = {
  [N in keyof Levels]: { name: N; finding: keyof Levels[N]; level: CheckLevel };
}[keyof Levels];

/** The check at the start of a shift (C-272), in the order in which things stop the work. */
export function startCheck(facts: StartFacts): Check[] {
  const connection = ofConnection(facts);
  const clock = Math.abs(facts.clockOffsetMs) > CLOCK_OFF ? 'off' : 'right';
  const disk = ofDisk(facts);
  const unsent = ofUnsent(facts);
  const announcements = facts.announcements > 0 ? 'unread' : 'none';
  const promises = facts.overdue > 0 ? 'overdue' : facts.today > 0 ? 'today' : 'none';
  return [
    { name: 'connection', finding: connection, level: levels.connection[connection] },
    { name: 'clock', finding: clock, level: levels.clock[clock] },
    { name: 'microphone', finding: facts.microphone, level: levels.microphone[facts.microphone] },
    { name: 'disk', finding: disk, level: levels.disk[disk] },
    { name: 'unsent', finding: unsent, level: levels.unsent[unsent] },
    { name: 'promises', finding: promises, level: levels.promises[promises] },
    { name: 'announcements', finding: announcements, level: levels.announcements[announcements] },
  ];
}

function ofConnection({ connection, roundTripMs }: StartFacts): keyof Levels['connection'] {
  if (connection === 'offline' || connection === 'upgradeNeeded') return connection;
  if (connection !== 'online' || roundTripMs === undefined) return 'starting';
  return roundTripMs > SLOW_ANSWER ? 'slow' : 'good';
}

function ofDisk({ keeping, freeBytes }: StartFacts): keyof Levels['disk'] {
  if (keeping !== 'kept') return keeping;
  if (freeBytes === undefined) return 'unknown';
  return freeBytes < NO_ROOM ? 'none' : freeBytes < LITTLE_ROOM ? 'little' : 'good';
}

function ofUnsent({ refused, unsent, drafts }: StartFacts): keyof Levels['unsent'] {
  if (refused > 0) return 'refused';
  if (unsent > 0) return 'waiting';
  return drafts > 0 ? 'drafts' : 'none';
}
