import { describe, expect, it } from 'vitest';
import { handlersOf, isKeyMoment } from './key-moments.ts';
import type { Mark, MarkContent } from './marks.ts';
import type { ReplayMessage, Timeline } from './timeline.ts';

const mark = (content: MarkContent): Mark => ({ ...content, id: 'm', at: 0 });
const clock = (edge: 'start' | 'stop' | 'breach') =>
  mark({ kind: 'clock', clockId: 'firstAnswerHuman', clauseId: 'C-023', edge });

describe('the key moments of a conversation', () => {
  it('are its turns and its breaches, not every word or running clock', () => {
    expect(isKeyMoment(mark({ kind: 'message', messageId: 'a', by: 'customer' }))).toBe(false);
    expect(isKeyMoment(mark({ kind: 'hold', edge: 'start' }))).toBe(true);
    expect([clock('start'), clock('stop'), clock('breach')].map(isKeyMoment)).toEqual([false, false, true]);
  });
});

describe('the people an evaluation can be about', () => {
  it('are those who wrote to the customer, in the order they first did', () => {
    const said = (personId: string | undefined) => ({ personId }) as ReplayMessage;
    const messages = [said(undefined), said('li'), said('wu'), said('li')];
    expect(handlersOf({ messages } as Timeline)).toEqual(['li', 'wu']);
  });
});
