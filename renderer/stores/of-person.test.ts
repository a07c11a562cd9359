import { expect, it } from 'vitest';
import { createOfPerson, seatTakenBy } from './of-person.ts';

it('shows the next person nothing of the last one, and leaves one’s own screen as it was', () => {
  const search = createOfPerson(() => ({ text: '' }));
  seatTakenBy('li');
  search.setState({ text: 'Ann Lee' });
  seatTakenBy('li');
  expect(search.getState()).toEqual({ text: 'Ann Lee' });
  seatTakenBy('wang');
  expect(search.getState()).toEqual({ text: '' });
});
