import { describe, expect, it } from 'vitest';
import { aPerson } from '../../testing/builders.ts';
import { parametersWith } from '../../testing/parameters.ts';
import { parameterOf } from '../policy/parameters.ts';
import { actionsOpen, evaluationActions, isTheirs, objectionEndsAt, stateAfter } from './course.ts';
import { type Evaluation, evaluationStateSchema } from './scorecard.ts';

const standing = parametersWith();
const FRIDAY = Date.parse('2026-11-20T17:00+08:00');
const anEvaluation = (over: Partial<Evaluation> = {}): Evaluation => ({
  id: 'e',
  interactionId: 'i',
  queueId: 'general',
  agentId: 'li',
  evaluatorId: 'sun',
  scorecardId: 'card',
  scorecardVersion: 1,
  answers: { greeting: 0 },
  comment: '',
  state: 'released',
  savedAt: FRIDAY,
  releasedAt: FRIDAY,
  ...over,
});

describe('the course of an evaluation', () => {
  it('is this and nothing else: every state with every action', () => {
    const may: Record<string, string> = {
      'draft save': 'draft',
      'draft release': 'released',
      'draft calibrate': 'calibrated',
      'released acknowledge': 'acknowledged',
      'released dispute': 'disputed',
      'disputed decide': 'decided',
      'decided acknowledge': 'acknowledged',
      'decided appeal': 'appealed',
      'appealed settle': 'settled',
    };
    for (const state of evaluationStateSchema.options)
      for (const action of evaluationActions)
        expect(stateAfter(state, action), `${state} ${action}`).toBe(may[`${state} ${action}`]);
  });

  it('belongs to different people: nobody judges twice or about themselves, and only the agent answers', () => {
    const decided = anEvaluation({ steps: [{ action: 'decide', at: FRIDAY, by: 'he' }] });
    const may = (id: string, roles: Parameters<typeof aPerson>[0]) => {
      const person = aPerson({ id, ...roles });
      return evaluationActions.filter((action) => isTheirs(decided, action, person));
    };
    const evaluator = { roles: ['evaluator' as const], queueIds: [] };
    expect(may('sun', evaluator)).toEqual(['save', 'release', 'calibrate']);
    expect(may('he', evaluator)).toEqual(['decide']);
    expect(may('wu', evaluator)).toEqual(['decide', 'settle']);
    expect(may('zhao', { roles: ['teamLead'], queueIds: ['general'] })).toEqual(['decide', 'settle']);
    expect(may('far', { roles: ['teamLead'], queueIds: ['orders'] })).toEqual([]);
    expect(may('chen', { roles: ['agent'] })).toEqual([]);
    expect(may('li', { roles: ['agent', 'evaluator'] })).toEqual(['acknowledge', 'dispute', 'appeal']);
  });
});

describe('the time to object', () => {
  it('is what the manuals give: five working days', () => {
    expect(parameterOf('P-APL')?.values.map(({ value }) => value)).toEqual([5]);
  });

  it('is another number of days for what is released once that holds, and for nothing before', () => {
    const rows = parametersWith({ 'P-APL': [{ from: '2026-11-21', values: [2] }] });
    const monday = anEvaluation({ releasedAt: Date.parse('2026-11-23T10:00+08:00') });
    expect(objectionEndsAt(anEvaluation(), rows)).toBe(Date.parse('2026-11-28T00:00+08:00'));
    expect(objectionEndsAt(monday, rows)).toBe(Date.parse('2026-11-26T00:00+08:00'));
  });

  it('lasts to the end of the fifth working day, over the weekend, to the millisecond', () => {
    const ends = Date.parse('2026-11-28T00:00+08:00');
    const li = aPerson();
    expect(objectionEndsAt(anEvaluation(), standing)).toBe(ends);
    expect(actionsOpen(anEvaluation(), li, standing, ends - 1)).toEqual(['acknowledge', 'dispute']);
    expect(actionsOpen(anEvaluation(), li, standing, ends)).toEqual(['acknowledge']);
  });

  it('is not shortened by a holiday, and not lengthened by a weekend that is worked', () => {
    const before = anEvaluation({ releasedAt: Date.parse('2026-09-30T10:00+08:00') });
    // Holidays to 7 October; 8 and 9 are worked, and Saturday the 10th is worked instead of one of them.
    expect(objectionEndsAt(before, standing)).toBe(Date.parse('2026-10-14T00:00+08:00'));
  });

  it('begins anew with a decision, and is over once the last word is said', () => {
    const steps: Evaluation['steps'] = [{ action: 'decide', at: FRIDAY + 3 * 86_400_000, by: 'he' }];
    expect(objectionEndsAt(anEvaluation({ state: 'decided', steps }), standing)).toBe(
      Date.parse('2026-12-01T00:00+08:00'),
    );
    expect(objectionEndsAt(anEvaluation({ state: 'settled', steps }), standing)).toBeUndefined();
  });
});
