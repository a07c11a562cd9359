import { describe, expect, it } from 'vitest';
import type { Message } from '../../../../domain/interaction/message.ts';
import type { Transfer } from '../../../../domain/transfer/transfer.ts';
import { inOrder, type LogItem, logItems } from './conversation-items.ts';

const at = (local: string) => Date.parse(`${local}+08:00`);
let n = 0;
function said(kind: Message['author']['kind'], when: string, id = `m${++n}`): Message {
  return { id, interactionId: 'i1', author: { kind, id: kind }, text: id, at: at(when) };
}
const transfer: Transfer = {
  id: 't1',
  to: { kind: 'queue', queueId: 'q2' },
  reason: 'r',
  summary: 's',
  tried: 't',
  expectation: 'e',
  fromPersonId: 'you',
  fromQueueId: 'q1',
  requestedAt: at('2026-11-20T10:00'),
  acceptedAt: at('2026-11-20T10:02'),
  declines: [],
};
const shape = (items: LogItem[]) =>
  items.map((item) => {
    if (item.kind !== 'message') return item.kind;
    return `${item.opens ? '[' : ''}${item.message.id}${item.closes ? ']' : ''}`;
  });

describe('the order', () => {
  it('is that of the server; what it has not got yet stands below, however early it was written', () => {
    const early = said('person', '2026-11-20T10:00', 'early');
    const later = said('person', '2026-11-20T10:01', 'later');
    const answered = said('person', '2026-11-20T11:00', 'answered');
    const customer = said('customer', '2026-11-20T10:30', 'customer');
    const order = (unsent: string[]) =>
      inOrder([later, answered, early, customer], new Set(unsent)).map(({ id }) => id);
    expect(order(['early', 'later'])).toEqual(['customer', 'answered', 'early', 'later']);
    expect(order([])).toEqual(['early', 'later', 'customer', 'answered']);
  });
});

describe('the log', () => {
  it('is empty without messages', () => {
    expect(logItems([])).toEqual([]);
  });

  it('reads messages of one author close together as one turn', () => {
    const rows = [
      said('customer', '2026-11-20T10:00', 'a'),
      said('customer', '2026-11-20T10:03', 'b'),
      said('customer', '2026-11-20T10:06:01', 'c'),
      said('person', '2026-11-20T10:06:02', 'd'),
    ];
    expect(shape(logItems(rows))).toEqual(['day', '[a', 'b]', '[c]', '[d]']);
  });

  it('begins a new day at midnight of the site, not of UTC', () => {
    const rows = [said('customer', '2026-11-20T23:59:30', 'a'), said('customer', '2026-11-21T00:00', 'b')];
    expect(shape(logItems(rows))).toEqual(['day', '[a]', 'day', '[b]']);
    const morning = [said('customer', '2026-11-21T07:59:30', 'a'), said('customer', '2026-11-21T08:00', 'b')];
    expect(shape(logItems(morning))).toEqual(['day', '[a', 'b]']);
  });

  it('marks once what the customer wrote since it was last read, and never my own words', () => {
    const rows = [
      said('customer', '2026-11-20T10:00', 'a'),
      said('person', '2026-11-20T10:01', 'b'),
      said('customer', '2026-11-20T10:02', 'c'),
      said('customer', '2026-11-20T10:02:30', 'd'),
    ];
    const read = logItems(rows, { readUntil: at('2026-11-20T10:00') });
    expect(shape(read)).toEqual(['day', '[a]', '[b]', 'unread', '[c', 'd]']);
    expect(shape(logItems(rows, { readUntil: at('2026-11-20T10:02:30') }))).not.toContain('unread');
  });

  it('stands the hand-over where it was accepted, also when nothing was said since', () => {
    const rows = [said('person', '2026-11-20T10:00', 'a'), said('person', '2026-11-20T10:02', 'b')];
    expect(shape(logItems(rows, { handover: transfer }))).toEqual(['day', '[a]', 'handover', '[b]']);
    expect(shape(logItems(rows.slice(0, 1), { handover: transfer }))).toEqual(['day', '[a]', 'handover']);
  });

  it('has a key of its own for every line, also with 10,000 messages', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => ({
      ...said(i % 3 ? 'customer' : 'person', '2026-11-20T10:00', `m${i}`),
      at: at('2026-11-20T10:00') + i * 61_000,
    }));
    const items = logItems(many, { handover: transfer, readUntil: at('2026-11-21T10:00') });
    expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
    expect(items.filter(({ kind }) => kind === 'message')).toHaveLength(10_000);
  });
});

it('orders equal times by id', () => {
  const rows = [said('customer', '2026-11-20T10:00', 'b'), said('customer', '2026-11-20T10:00', 'a')];
  expect(inOrder(rows).map(({ id }) => id)).toEqual(['a', 'b']);
});
