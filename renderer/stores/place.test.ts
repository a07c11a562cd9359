import { beforeEach, expect, it, vi } from 'vitest';
import type { Place } from './place.ts';

/** The page begins anew: its modules are loaded again, the entry in the window's history is still there. */
async function aPage() {
  vi.resetModules();
  return import('./place.ts');
}

/** Where a page is, as it would tell the next one. */
function placeOf({ leavePlaceTo }: Awaited<ReturnType<typeof aPage>>): Place | undefined {
  leavePlaceTo('anybody');
  return (entry as { place?: Place }).place;
}

const callback: Place = { screen: 'callbacks', callbackId: 'c1' };
let entry: unknown;

beforeEach(() => {
  entry = null;
  const history = {
    get state() {
      return entry;
    },
    replaceState: (state: unknown) => {
      entry = state;
    },
  };
  vi.stubGlobal('history', history);
});

it('opens where its person was when the page began anew, once', async () => {
  const before = await aPage();
  before.go(callback);
  before.leavePlaceTo('li');
  const after = await aPage();
  after.returnToPlace('li');
  expect(entry).toBeNull();
  expect(placeOf(after)).toEqual(callback);
});

it('opens nothing of somebody else’s, and nothing instead of what was asked for since', async () => {
  const before = await aPage();
  before.go(callback);
  before.leavePlaceTo('li');
  const others = await aPage();
  others.returnToPlace('wang');
  expect(placeOf(others)).toBeUndefined();
  before.leavePlaceTo('li');
  const asked = await aPage();
  asked.go({ screen: 'lead' });
  asked.returnToPlace('li');
  expect(placeOf(asked)).toEqual({ screen: 'lead' });
});
