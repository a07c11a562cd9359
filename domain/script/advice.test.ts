import { expect, it } from 'vitest';
import { anInteraction, aScript } from '../../testing/builders.ts';
import { adviceFor, adviceTaken } from './advice.ts';
import type { Script } from './script.ts';

const anAdvice = (over: Partial<Script>) => aScript({ moment: 'advice', body: '还可以…', ...over });
const scripts = [
  anAdvice({ id: 'later', order: 2, conditions: { kinds: ['inquiry'] } }),
  anAdvice({ id: 'first', conditions: { kinds: ['inquiry'] } }),
  anAdvice({ id: 'complaint', conditions: { kinds: ['complaint'] } }),
  anAdvice({ id: 'english', language: 'en' }),
  aScript(),
];

it('is offered by what the matter is, in the customer’s language and the centre’s order (C-038)', () => {
  const ids = (over: object) => adviceFor(scripts, anInteraction(over), 0).map(({ id }) => id);
  expect(ids({})).toEqual(['first', 'later']);
  expect(ids({ kind: 'complaint' })).toEqual(['complaint']);
  expect(ids({ language: 'en' })).toEqual(['english']);
});

it('is written down at the end as said or not said, and nothing is where none was offered', () => {
  expect(adviceTaken(scripts, anInteraction({ said: ['later', 'greet-zh'] }), 0)).toEqual({
    used: ['later'],
    notUsed: ['first'],
  });
  expect(adviceTaken([aScript()], anInteraction(), 0)).toBeUndefined();
});
