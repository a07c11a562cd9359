import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identityQuestionSchema } from './asked.ts';
import { FITS_NEEDED, followsFrom, identityQuestions, outcomeOf } from './identity-questions.ts';

const fits = (...questions: string[]) =>
  questions.map((question) => ({ question: identityQuestionSchema.parse(question), fits: true }));
const misses = (...questions: string[]) => fits(...questions).map((one) => ({ ...one, fits: false }));

describe('questions about who somebody is', () => {
  it('are those the file knows the answer to', () => {
    expect(identityQuestions({ name: '王芳' }, false)).toEqual(['name']);
    const file = { name: '王芳', phone: '1', email: 'e', region: 'r', residentId: 'x' };
    expect(identityQuestions(file, true)).toEqual([
      ...['residentIdEnd', 'lastContact', 'email', 'region', 'phoneEnd', 'name'],
    ]);
  });

  it('are passed with two that fit and none that does not, failed with two that do not (C-052)', () => {
    expect(outcomeOf(fits('name'))).toBeUndefined();
    expect(outcomeOf(fits('name', 'email'))).toBe('passed');
    expect(outcomeOf([...fits('name', 'email'), ...misses('region')])).toBeUndefined();
    expect(outcomeOf(misses('name', 'email'))).toBe('failed');
  });

  it('let nobody in whose answers did not fit, however they are put', () => {
    const one = fc.record({
      question: fc.constantFrom(...identityQuestionSchema.options),
      fits: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 6 }), (asked) => {
        if (!followsFrom('passed', asked)) return;
        expect(asked.every(({ fits: did }) => did)).toBe(true);
        expect(new Set(asked.map(({ question }) => question)).size).toBeGreaterThanOrEqual(FITS_NEEDED);
      }),
    );
  });
});
