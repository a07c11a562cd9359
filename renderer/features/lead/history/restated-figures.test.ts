import { describe, expect, it } from 'vitest';
import type { Restatement } from '../../../../contract/http/figures.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { restatedFigures } from './restated-figures.ts';

const restated = (was: Restatement['was'], now: Restatement['now']): Restatement => ({
  day: 0,
  part: { of: 'time', agentId: 'li' },
  version: 2,
  statedAt: 1,
  why: [],
  was,
  now,
});

describe('a closed day that was said otherwise', () => {
  it('has what was said beside what is, in the words of the report', () => {
    expect(
      restatedFigures(
        restated(
          { answered: { numerator: 4 }, serviceLevel: { numerator: 3, denominator: 4 } },
          { answered: { numerator: 5 }, serviceLevel: { numerator: 3, denominator: 5 } },
        ),
      ),
    ).toEqual([
      { figure: 'answered', was: { text: '4' }, is: { text: '5' }, change: '+25.0%' },
      {
        figure: 'serviceLevel',
        was: { text: '75.0%', of: '3 / 4' },
        is: { text: '60.0%', of: '3 / 5' },
        change: '−15.0',
      },
    ]);
  });

  it('says nothing of what there was none of, and a dash where nothing was counted', () => {
    const [occupancy, ...others] = restatedFigures(
      restated(
        { occupancy: { numerator: 0, denominator: 0 } },
        { occupancy: { numerator: MINUTE, denominator: 2 * MINUTE } },
      ),
    );
    expect(others).toEqual([]);
    expect(occupancy).toMatchObject({ was: { text: '–' }, is: { text: '50.0%' }, change: '–' });
  });
});
