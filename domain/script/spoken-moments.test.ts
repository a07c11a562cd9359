import { expect, it } from 'vitest';
import { kindSchema } from '../interaction/kind.ts';
import { spokenMoments } from './spoken-moments.ts';

it('offers what calms before anything else to whoever complains, and everything to everybody (C-049)', () => {
  expect(spokenMoments('complaint').slice(0, 2)).toEqual(['empathy', 'apology']);
  for (const kind of [undefined, ...kindSchema.options])
    expect([...spokenMoments(kind)].sort()).toEqual([...spokenMoments(undefined)].sort());
  expect(spokenMoments('inquiry')[0]).toBe('greeting');
});
