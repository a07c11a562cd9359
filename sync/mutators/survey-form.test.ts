import { beforeEach, describe, expect, it } from 'vitest';
import { Refusal } from '../../domain/refusal.ts';
import { SECOND } from '../../domain/time.ts';
import { anInteraction, aPerson, aQueue } from '../../testing/builders.ts';
import { Central } from '../../testing/central.ts';
import { by, outcomeOf } from '../../testing/deeds.ts';

let now: number;
let central: Central;

const publish = (who: string, basedOn: number, questions: string[], reason = '年度计划') =>
  outcomeOf(() => central.mutate('surveyForm.publish', { basedOn, draft: { questions, reason } }, by(who)));
const versions = () => central.rows.get('surveyform', 'conversation')?.versions;

beforeEach(() => {
  now = Date.parse('2026-11-20T10:00+08:00');
  central = new Central(() => now);
  central.configure('queue', aQueue());
  central.configure('person', aPerson({ id: 'zhou', roles: ['admin'] }));
  central.configure('person', aPerson({ id: 'zhao', roles: ['teamLead', 'manager'], queueIds: ['general'] }));
});

describe('what customers are asked besides the stars', () => {
  it('is an admin’s to publish, in versions that stay, with a reason, and never over somebody else’s (C-169)', () => {
    expect(publish('zhao', 0, ['recommend'])).toBe('notAllowed');
    expect(publish('zhou', 0, [])).toBe('questions');
    expect(publish('zhou', 0, ['recommend'], ' ')).toBe('reason');
    expect(publish('zhou', 0, ['care', 'recommend'])).toBe('ok');
    now += SECOND;
    expect(publish('zhou', 0, ['effort'])).toBe('changedMeanwhile');
    expect(publish('zhou', 1, ['recommend', 'care'])).toBe('questions');
    expect(publish('zhou', 1, ['effort'])).toBe('ok');
    expect(versions()?.map(({ version, questions }) => [version, ...questions])).toEqual([
      [1, 'recommend', 'care'],
      [2, 'effort'],
    ]);
  });

  it('is what was in force when they were invited: an answer to anything else is none (C-169)', () => {
    publish('zhou', 0, ['recommend', 'care']);
    now += SECOND;
    const survey = { offeredAt: now };
    const who = { customerId: 'c1', state: 'closed', survey } as const;
    for (const id of ['i1', 'i2']) central.configure('interaction', anInteraction({ id, ...who }));
    now += SECOND;
    publish('zhou', 1, ['effort']);
    const say = (interactionId: string, answers: object) =>
      central.mutate(
        'centre.answerSurvey',
        { interactionId, stars: 4, text: '', answers },
        {
          kind: 'customer',
          id: 'c1',
        },
      );
    say('i1', { recommend: 9, effort: 5 });
    expect(central.rows.get('interaction', 'i1')?.survey?.answers).toEqual({ recommend: 9 });
    expect(central.rows.get('feedback', 'i1')?.answers).toEqual({ recommend: 9 });
    expect(() => say('i2', { recommend: 11 })).toThrow(Refusal);
    say('i2', { effort: 5 });
    expect(central.rows.get('interaction', 'i2')?.survey?.answers).toBeUndefined();
  });
});
