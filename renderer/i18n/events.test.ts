import { expect, it } from 'vitest';
import { eventData } from '../../domain/journal/event.ts';
import words from './en/events.json' with { type: 'json' };

it('what can be written in the journal has a name, and nothing else has', () => {
  expect(Object.keys(words).sort()).toEqual(Object.keys(eventData).sort());
});
