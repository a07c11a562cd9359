import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../../domain/refusal.ts';
import { atOnce } from './at-once.ts';

const row = (customerName: string, held = false, closed = false) => ({ customerName, held, closed });

function hold(one: ReturnType<typeof row>): (() => void) | undefined {
  if (one.closed) throw new Refusal('wrongState');
  if (one.held) return undefined;
  one.held = true;
  return () => {
    if (one.closed) throw new Refusal('wrongState');
    one.held = false;
  };
}

describe('something done with several at once', () => {
  it('says who could not take it and why, and counts only where something was done', () => {
    const rows = [row('Ann'), row('Bob', true), row('Cat', false, true)];
    const { done, leftOut } = atOnce(rows, hold);
    expect({ done, leftOut }).toEqual({ done: 1, leftOut: [{ name: 'Cat', why: 'wrongState' }] });
    expect(rows.map(({ held }) => held)).toEqual([true, true, false]);
  });

  it('takes back what it did and nothing else, and says where that is too late', () => {
    const [ann, bob, cat] = [row('Ann'), row('Bob', true), row('Cat')];
    const first = atOnce([ann, bob, cat], hold);
    cat.closed = true;
    const { done, leftOut } = first.takeBack();
    expect([ann.held, bob.held, cat.held]).toEqual([false, true, true]);
    expect({ done, leftOut }).toEqual({ done: 1, leftOut: [{ name: 'Cat', why: 'wrongState' }] });
  });
});
