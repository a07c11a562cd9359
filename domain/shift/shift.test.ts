import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPerson } from '../../testing/builders.ts';
import type { JournalEvent } from '../journal/event.ts';
import { MemoryRows } from '../journal/project.ts';
import type { AgentState, Person, ReasonCode } from '../person/person.ts';
import { HOUR, type Instant, MINUTE } from '../time.ts';
import { BREAK_HINT_AFTER, isBreakDue, SHORTEST_BREAK, withoutBreak } from './breaks.ts';
import { isEnding, isInShift, SHIFT_OVER_AFTER } from './in-shift.ts';
import { finishProblems, leadsOf } from './left-open.ts';

const START: Instant = Date.UTC(2026, 10, 20, 1);
const envelope = (at: Instant) => ({
  id: `e${at}`,
  stream: { kind: 'person' as const, id: 'li' },
  at,
  actor: { kind: 'person' as const, id: 'li' },
});
const began = (at: Instant): JournalEvent => ({ ...envelope(at), type: 'shift.started', data: {} });
const declares = (at: Instant, state: AgentState, reason?: ReasonCode): JournalEvent => ({
  ...envelope(at),
  type: 'person.stateChanged',
  data: { state, reason },
});
const nothing = { interactionIds: [], callbackIds: [], drafts: 0, unsent: 0, reason: '' };

function personAfter(...events: JournalEvent[]): Person {
  const rows = new MemoryRows();
  rows.apply([{ entity: 'person', id: 'li', row: aPerson({ state: 'offline' }) }]);
  rows.play(events);
  const person = rows.get('person', 'li');
  if (!person) throw new Error('gone');
  return person;
}

const working = [began(START), declares(START, 'available')];

describe('a shift', () => {
  it('outlives a lost line and ends by itself after four hours away', () => {
    const away = personAfter(...working, declares(START + HOUR, 'offline'));
    expect(isInShift(personAfter(), START)).toBe(false);
    expect(isInShift(away, START + HOUR + SHIFT_OVER_AFTER - 1)).toBe(true);
    expect(isInShift(away, START + HOUR + SHIFT_OVER_AFTER)).toBe(false);
  });

  it('goes on ending when the line is lost meanwhile, until the person goes back to work', () => {
    const ending = personAfter(...working, declares(START + HOUR, 'draining'));
    expect(ending.shift?.endingAt).toBe(START + HOUR);
    const lost = personAfter(
      ...working,
      declares(START + HOUR, 'draining'),
      declares(START + HOUR + MINUTE, 'offline'),
    );
    expect(isEnding(lost, START + HOUR + 2 * MINUTE)).toBe(true);
    const back = personAfter(
      ...working,
      declares(START + HOUR, 'draining'),
      declares(START + HOUR + 1, 'available'),
    );
    expect(isEnding(back, START + HOUR + 2)).toBe(false);
  });

  it('leaves word of what was open, and none when nothing was', () => {
    const left = { ...nothing, callbackIds: ['c1'], reason: 'ill' };
    const end = (data: typeof left): JournalEvent => ({
      ...envelope(START + HOUR),
      type: 'shift.finished',
      data,
    });
    expect(personAfter(...working, end(left)).leftBehind).toEqual({ ...left, at: START + HOUR });
    expect(personAfter(...working, end(nothing)).leftBehind).toBeUndefined();
    expect(personAfter(...working, end(left), began(START + 2 * HOUR)).leftBehind).toBeUndefined();
  });

  it('ends without a word only when nothing is left', () => {
    expect(finishProblems(nothing)).toEqual([]);
    const some = fc.record({
      interactionIds: fc.array(fc.string()),
      callbackIds: fc.array(fc.string()),
      drafts: fc.nat(5),
      unsent: fc.nat(5),
    });
    fc.assert(
      fc.property(some, (left) => {
        const count = left.interactionIds.length + left.callbackIds.length + left.drafts + left.unsent;
        expect(finishProblems({ ...left, reason: '  ' })).toHaveLength(count > 0 ? 1 : 0);
        expect(finishProblems({ ...left, reason: 'ill' })).toEqual([]);
      }),
    );
  });

  it('is seen at its end by whoever leads one of the person’s queues', () => {
    const lead = (id: string, ...queueIds: string[]) => aPerson({ id, roles: ['teamLead'], queueIds });
    const people = [lead('zhao', 'general', 'orders'), lead('qian', 'orders'), aPerson({ id: 'wang' })];
    expect(leadsOf(aPerson(), people).map(({ id }) => id)).toEqual(['zhao']);
  });
});

describe('a hint to take a break', () => {
  it('comes after two hours of work, and a break of five minutes begins them anew', () => {
    const person = personAfter(...working);
    expect(isBreakDue(person, START + BREAK_HINT_AFTER - 1)).toBe(false);
    expect(isBreakDue(person, START + BREAK_HINT_AFTER)).toBe(true);
    const rested = (ms: number, reason: ReasonCode) =>
      personAfter(
        ...working,
        declares(START + HOUR, 'notReady', reason),
        declares(START + HOUR + ms, 'available'),
      );
    const since = (person: Person) => person.shift?.workedSince;
    expect(since(rested(SHORTEST_BREAK, 'break'))).toBe(START + HOUR + SHORTEST_BREAK);
    expect(since(rested(SHORTEST_BREAK - 1, 'meal'))).toBe(START);
    expect(since(rested(HOUR, 'training'))).toBe(START);
  });

  it('does not come during a break or outside a shift', () => {
    const resting = personAfter(...working, declares(START + HOUR, 'notReady', 'meal'));
    expect(withoutBreak(resting, START + 5 * HOUR)).toBeUndefined();
    expect(isBreakDue(aPerson(), START + 9 * HOUR)).toBe(false);
  });
});
