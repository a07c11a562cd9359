import { describe, expect, it } from 'vitest';
import { median, summarise, timed } from './frame.ts';

describe('the benchmark frame', () => {
  it('takes the middle of the samples', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(() => median([])).toThrow('without samples');
  });

  it('holds a case against its peer as a ratio of medians', () => {
    const rows = summarise([
      { name: 'bare window', unit: 'ms', samples: [500, 510, 490] },
      { name: 'workstation', unit: 'ms', samples: [1000, 900, 1200], ratioTo: 'bare window' },
    ]);
    expect(rows).toEqual([
      { case: 'bare window', unit: 'ms', median: 500, min: 490, max: 510, ratio: null, ratioTo: null },
      {
        case: 'workstation',
        unit: 'ms',
        median: 1000,
        min: 900,
        max: 1200,
        ratio: 2,
        ratioTo: 'bare window',
      },
    ]);
  });

  it('refuses a ratio to a case that was not measured', () => {
    expect(() => summarise([{ name: 'a', unit: 'ms', samples: [1], ratioTo: 'b' }])).toThrow(
      'no case is called b',
    );
  });

  it('gives one sample a round, and does not count the first run', async () => {
    let runs = 0;
    const samples = await timed(3, () => {
      runs += 1;
    });
    expect([runs, samples.length]).toEqual([4, 3]);
  });
});
