import { describe, expect, it } from 'vitest';
import { isWeakPin } from './pin-strength.ts';

describe('a PIN', () => {
  it.each([
    ['000000', 'one digit'],
    ['123456', 'a run'],
    ['987654', 'a run down'],
    ['789012', 'a run past 9'],
    ['432109', 'a run down past 0'],
    ['121212', 'a pair again and again'],
    ['5205205', 'three digits again and again'],
    ['112211', 'two digits only'],
    ['12345', 'too short'],
    ['1234567890123', 'too long'],
    ['48a213', 'not digits'],
    ['４８３９２７', 'digits of another script'],
    ['', 'nothing'],
  ])('%s is refused: %s', (pin) => {
    expect(isWeakPin(pin)).toBe(true);
  });

  it.each(['483927', '135790', '123465', '520131', '918273645012'])('%s is taken', (pin) => {
    expect(isWeakPin(pin)).toBe(false);
  });
});
