import { expect, it } from 'vitest';
import { mutators } from '../../sync/mutators/registry.ts';
import words from '../i18n/en/words.json' with { type: 'json' };

it('there is a word for every mutation a person can make, and for no other', () => {
  const byPeople = Object.entries(mutators).filter(([, { by }]) =>
    (by as readonly string[]).includes('person'),
  );
  const named = Object.keys(words).filter((key) => key.startsWith('mutation.'));
  expect(named.sort()).toEqual(byPeople.map(([name]) => `mutation.${name}`).sort());
});
