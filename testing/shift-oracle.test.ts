import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JournalEvent } from '../domain/journal/event.ts';
import type { Queue } from '../domain/queue/queue.ts';
import { clocksOfJournal } from './clocks-of-journal.ts';
import { type Happened, type OracleClock, oracleClocks } from './shift-oracle.ts';

const hours = { zone: 'Asia/Shanghai', opensAt: 0, closesAt: 1_440, days: 'everyDay' } as const;
const queue = { id: 'general', hours, firstAnswerMs: 30_000 } as unknown as Queue;

const message = (kind: string, automatic = false) => ({
  type: 'message.posted',
  actor: { kind, id: kind },
  data: { messageId: 'm', text: 'x', automatic },
});
const steps = {
  customer: message('customer'),
  agent: message('person'),
  auto: message('system', true),
  hold: { type: 'interaction.held', actor: { kind: 'person', id: 'li' }, data: {} },
  resume: { type: 'interaction.resumed', actor: { kind: 'person', id: 'li' }, data: {} },
};

const inOrder = (clocks: OracleClock[]) =>
  [...clocks].sort((a, b) => a.clock.localeCompare(b.clock) || a.startedAt - b.startedAt);

describe('the oracle of a shift', () => {
  it('and the product find the same clocks in any chat', () => {
    const happening = fc.record({
      what: fc.constantFrom(...(Object.keys(steps) as (keyof typeof steps)[])),
      after: fc.integer({ min: 1, max: 400_000 }),
    });
    const ending = fc.option(
      fc.record({ solved: fc.boolean(), after: fc.integer({ min: 1, max: 200_000_000 }) }),
    );
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 25 }), ending, (happenings, end) => {
        let at = 1_000_000;
        const stream = { kind: 'interaction', id: 'i' };
        const arrival = {
          channel: 'chat',
          queueId: 'general',
          customerId: 'c',
          customerName: 'Ann',
          offHours: false,
        };
        const events: object[] = [];
        const add = (event: { type: string; actor: object; data: object }) =>
          events.push({ id: `e${events.length}`, stream, at, ...event });
        const customer = { kind: 'customer', id: 'c' };
        add({
          type: 'interaction.arrived',
          actor: customer,
          data: { ...arrival, source: 'live', recordingNotice: true },
        });
        add(steps.customer);
        for (const { what, after } of happenings) {
          at += after;
          add(steps[what]);
        }
        if (end) {
          at += end.after;
          const form = { disposition: 'resolved', summary: 's', solution: 's', anythingElseAsked: true };
          add({
            type: 'interaction.closed',
            actor: { kind: 'person', id: 'li' },
            data: { ...form, solved: end.solved },
          });
          at += 5;
          add({ type: 'survey.offered', actor: { kind: 'system', id: 'centre' }, data: {} });
        }
        const asOf = at + 1_000;
        const product = clocksOfJournal(events as JournalEvent[], [queue], asOf);
        expect(inOrder(product)).toEqual(inOrder(oracleClocks(events as Happened[], asOf)));
      }),
    );
  });
});
