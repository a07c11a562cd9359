import { describe, expect, it } from 'vitest';
import { nextZoom, placeBeside, reachableBounds } from './window-state.ts';

const laptop = { x: 0, y: 0, width: 1920, height: 1040 };
const second = { x: 1920, y: -200, width: 2560, height: 1400 };

describe('where the window opens', () => {
  it('is where it was while a screen shows it', () => {
    const onSecond = { x: 2000, y: -150, width: 1400, height: 900 };
    expect(reachableBounds(onSecond, [laptop, second])).toEqual(onSecond);
  });

  it.each([
    ['its screen was unplugged', { x: 2000, y: -150, width: 1400, height: 900 }],
    ['only a sliver is shown', { x: 1900, y: 0, width: 1400, height: 900 }],
    ['its title bar is above the screen', { x: 0, y: -50, width: 1400, height: 900 }],
    ['its title bar is below the screen', { x: 0, y: 1039, width: 1400, height: 900 }],
  ])('is left to the system when %s', (_why, saved) => {
    expect(reachableBounds(saved, [laptop])).toBeUndefined();
  });

  it('is never smaller than the screens are made for', () => {
    expect(reachableBounds({ x: 10, y: 10, width: 300, height: 200 }, [laptop])).toEqual({
      x: 10,
      y: 10,
      width: 1024,
      height: 700,
    });
  });
});

describe('a further window', () => {
  it('stands a little aside from the one it was opened from, of the same size', () => {
    const from = { x: 100, y: 50, width: 1200, height: 800 };
    expect(reachableBounds(placeBeside(from, [from]), [laptop])).toEqual({ ...from, x: 132, y: 82 });
  });

  it('covers none that was opened from the same one before', () => {
    const from = { x: 100, y: 50, width: 1200, height: 800 };
    const before = placeBeside(from, [from]);
    expect(placeBeside(from, [from, before])).toEqual({ ...from, x: 164, y: 114 });
  });

  it('is left to the system where it would slip off the screen', () => {
    const low = { x: 0, y: 920, width: 1200, height: 800 };
    expect(reachableBounds(placeBeside(low, [low]), [laptop])).toBeUndefined();
  });
});

describe('the zoom', () => {
  it('goes in steps and back again', () => {
    expect(nextZoom(1, 'in')).toBe(1.1);
    expect(nextZoom(nextZoom(1, 'in'), 'out')).toBe(1);
    expect(nextZoom(1.3, 'in')).toBe(1.5);
  });

  it('stays at its ends', () => {
    expect(nextZoom(3, 'in')).toBe(3);
    expect(nextZoom(0.5, 'out')).toBe(0.5);
  });
});
