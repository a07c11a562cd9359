import { describe, expect, it } from 'vitest';
import { FIRST_RULES } from '../../../../domain/callback/calling-rules.ts';
import type { OpeningHours } from '../../../../domain/queue/queue.ts';
import { HOUR } from '../../../../domain/time.ts';
import {
  type CallbackDraft,
  callbackDraftFrom,
  callbackDraftProblems,
  callbackForm,
  emptyCallback,
  promisedDraft,
} from './callback-draft.ts';

const hours: OpeningHours = { zone: 'Asia/Shanghai', opensAt: 540, closesAt: 1080, days: 'businessDays' };
const now = Date.parse('2026-11-20T10:00+08:00');
const phone = '13800138021';
const facts = { rules: FIRST_RULES, hours, phone };
const draft: CallbackDraft = { ...emptyCallback, policy: 'inOneHour', purpose: 'tell the result' };

describe('a promise to call back', () => {
  it('is complete with a policy and a purpose when the customer’s number is known', () => {
    expect(callbackDraftProblems(draft, facts, now)).toEqual([]);
    expect(callbackForm(draft, facts, now)).toEqual({
      dueAt: now + HOUR,
      purpose: 'tell the result',
      number: phone,
    });
  });

  it('made in words fills in its time, and its words unless a purpose was written already', () => {
    const promise = { words: '明天中午前回复您', dueAt: now + 26 * HOUR };
    const filled = { policy: 'picked', pickedAt: promise.dueAt };
    expect(promisedDraft(emptyCallback, promise)).toMatchObject({ ...filled, purpose: promise.words });
    expect(promisedDraft(draft, promise)).toMatchObject({ ...filled, purpose: draft.purpose });
  });

  it('counts a policy from the moment it is sent, not from when it was chosen', () => {
    expect(callbackForm(draft, facts, now + 5 * 60_000).dueAt).toBe(now + HOUR + 5 * 60_000);
  });

  it('names what is missing', () => {
    const fields = callbackDraftProblems(emptyCallback, { ...facts, phone: undefined }, now);
    expect(fields.map(({ field }) => field)).toEqual(['dueAt', 'purpose', 'number']);
  });

  it('needs a typed number when the customer’s is unknown or another one is wanted', () => {
    const typed = { ...draft, number: '021 5555 1234' };
    expect(callbackForm(typed, { ...facts, phone: undefined }, now).number).toBe('021 5555 1234');
    expect(callbackForm({ ...typed, own: true }, facts, now).number).toBe('021 5555 1234');
    expect(callbackForm(typed, facts, now).number).toBe(phone);
  });

  it('cannot be promised for today once service has closed', () => {
    const late = Date.parse('2026-11-20T18:30+08:00');
    const today: CallbackDraft = { ...draft, policy: 'endOfToday' };
    expect(callbackDraftProblems(today, facts, late)).toEqual([{ field: 'dueAt', problem: 'required' }]);
  });

  it('comes back from the server as it was written', () => {
    const sent = { dueAt: now + HOUR, policy: 'picked', purpose: 'p', number: '021 5555 1234' };
    expect(callbackDraftFrom(sent, phone)).toEqual({
      policy: 'picked',
      pickedAt: now + HOUR,
      purpose: 'p',
      number: '021 5555 1234',
      own: true,
    });
    expect(callbackDraftFrom({ ...sent, number: phone }, phone)?.own).toBe(false);
    expect(callbackDraftFrom({}, phone)).toBeUndefined();
  });
});
