import { DAY, HOUR, MINUTE } from '../../domain/time.ts';

/** A row as every contestant gets it: about 576 bytes as JSON. */
export interface BenchRow {
  entity: 'person' | 'queue' | 'interaction' | 'leg' | 'callback';
  id: string;
  /** The one scope that holds it. */
  scope: string;
  row: Record<string, unknown> & { id: string };
}

export const ME = 'person-me';
export const QUEUES = Array.from({ length: 20 }, (_, i) => `queue-${String(i).padStart(2, '0')}`);
/** Interactions waiting in a queue, whatever the number of rows. */
export const WAITING = 50;
export const CALLBACKS = 1_000;
export const NOW = Date.UTC(2026, 10, 20, 8, 0, 0);

const SUMMARY =
  'Asked where the parcel is; the carrier lost it on the way and a new one was sent. 客户询问包裹去向，承运商途中遗失，已重新发货并告知预计到达时间。';
const pick = <T>(all: readonly T[], i: number): T => all[i % all.length] as T;
const number = (i: number): string => String(i).padStart(7, '0');

/** The same rows every time: open work among years of closed work, as a busy person's desktop holds it. */
export function benchRows(count: number): BenchRow[] {
  const rows: BenchRow[] = [me(), ...QUEUES.map(queue)];
  for (let i = 0; i < CALLBACKS; i += 1) rows.push(callback(i));
  const waiting = Math.min(WAITING * QUEUES.length, Math.floor(count / 10));
  for (let i = 0; rows.length < count; i += 1) rows.push(i % 2 ? leg(i) : interaction(i, i < 2 * waiting));
  return shuffled(rows);
}

function me(): BenchRow {
  const row = {
    id: ME,
    name: '王芳',
    serviceName: '芳芳',
    roles: ['agent'],
    queueIds: QUEUES,
    skills: [],
    capacity: 4,
    state: 'available',
    stateSince: NOW,
  };
  return { entity: 'person', id: ME, scope: 'org', row };
}

const queue = (id: string): BenchRow => ({
  entity: 'queue',
  id,
  scope: 'org',
  row: {
    id,
    name: { 'zh-CN': id, en: id },
    brand: { 'zh-CN': '云杉商城', en: 'Spruce Store' },
    hours: { zone: 'Asia/Shanghai', opensAt: 480, closesAt: 1320, days: 'everyDay' },
    firstAnswerMs: 30_000,
    offerTimeoutMs: 20_000,
    serviceLevelMs: 20_000,
    shortAbandonMs: 5_000,
  },
});

function callback(i: number): BenchRow {
  const id = `callback-${number(i)}`;
  const row = {
    id,
    interactionId: `interaction-${number(2 * i)}`,
    queueId: pick(QUEUES, i),
    customerId: `customer-${number(i)}`,
    customerName: pick(['李强', 'Ann Lee', '陈静'], i),
    number: `1380013${String(i).padStart(4, '0')}`,
    purpose: SUMMARY,
    ownerId: ME,
    policy: 'inOneHour',
    promisedAt: NOW - HOUR,
    dueAt: NOW + HOUR,
    remindAt: NOW + HOUR,
    snoozes: [],
    attempts: [],
    state: 'open',
  };
  return { entity: 'callback', id, scope: `user:${ME}`, row };
}

export function interaction(i: number, waits: boolean): BenchRow {
  const id = `interaction-${number(i)}`;
  const queueId = pick(QUEUES, i >> 1);
  const arrivedAt = NOW - (waits ? (i % 7_919) * 1_000 : 30 * DAY - (i % 40_000) * MINUTE);
  const row = {
    id,
    channel: pick(['chat', 'voice', 'email'], i >> 1),
    queueId,
    customerId: `customer-${number(i)}`,
    customerName: pick(['李强', 'Ann Lee', '陈静'], i >> 1),
    language: 'zh-CN',
    state: waits ? 'queued' : 'closed',
    offHours: false,
    source: 'live',
    arrivedAt,
    queuedAt: arrivedAt,
    ownerId: waits ? undefined : ME,
    askedBefore: [],
    legId: `leg-${number(i + 1)}`,
    legs: 1,
    messageCount: 12,
    transferCount: 0,
    needsLead: false,
    flags: [],
    closedAt: waits ? undefined : arrivedAt + HOUR,
    disposition: waits ? undefined : 'resolved',
    summary: waits ? undefined : SUMMARY,
    lastMessage: { at: arrivedAt, text: '好的，谢谢', by: 'customer' },
  };
  return { entity: 'interaction', id, scope: waits ? `queue:${queueId}` : `user:${ME}`, row };
}

function leg(i: number): BenchRow {
  const id = `leg-${number(i)}`;
  const enteredAt = NOW - 30 * DAY + (i % 40_000) * MINUTE;
  const row = {
    id,
    interactionId: `interaction-${number(i - 1)}`,
    queueId: pick(QUEUES, i >> 1),
    channel: pick(['chat', 'voice', 'email'], i >> 1),
    entry: 'arrival',
    enteredAt,
    answeredAt: enteredAt + MINUTE,
    agentId: ME,
    talkEndedAt: enteredAt + HOUR,
    endedAt: enteredAt + HOUR,
    holdMs: 0,
    transferredOut: false,
    note: SUMMARY,
  };
  return { entity: 'leg', id, scope: `user:${ME}`, row };
}

/** In the order in which they last changed, which is nobody's order. Seven steps over, and never the same twice. */
function shuffled(rows: BenchRow[]): BenchRow[] {
  const step = 7_919;
  return rows.map((_, i) => pick(rows, (i * step) % rows.length));
}
