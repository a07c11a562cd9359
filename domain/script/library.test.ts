import { expect, it } from 'vitest';
import { isStiff, libraryOf } from './library.ts';
import type { Script } from './script.ts';
import type { Wording } from './wording.ts';

const NOW = 1_000;
const content = {
  moment: 'hold' as const,
  language: 'en' as const,
  title: { 'zh-CN': '稍候', en: 'Wait' },
  body: 'Wait.',
  order: 1,
};
const script = (id: string, over: Partial<Script> = {}): Script => ({ ...content, id, version: 1, ...over });
const proposal = (id: string, scriptId: string, over: Partial<Wording> = {}): Wording => ({
  id,
  scriptId,
  content,
  basedOn: 0,
  state: 'proposed',
  proposedAt: 0,
  ...over,
});

it('shows every script as it stands, with what waits for a word, and those that are only proposed', () => {
  const scripts = [script('now'), script('later', { from: NOW + 1 }), script('gone', { until: NOW })];
  const wordings = [
    proposal('b', 'now', { proposedAt: 2 }),
    proposal('a', 'now', { proposedAt: 1 }),
    proposal('c', 'new'),
    proposal('d', 'now', { state: 'returned' }),
    proposal('e', 'never', { state: 'withdrawn' }),
  ];
  const shown = libraryOf(scripts, wordings, NOW).map(
    ({ id, standing, open }) => `${id} ${standing} ${open.map((one) => one.id).join('')}`,
  );
  expect(shown).toEqual(['now inForce ab', 'later toCome ', 'gone over ', 'new proposed c']);
});

it('calls a script stiff only when more than seven in ten went out word for word', () => {
  expect(isStiff({ numerator: 7, denominator: 10 })).toBe(false);
  expect(isStiff({ numerator: 701, denominator: 1_000 })).toBe(true);
  expect(isStiff({ numerator: 0, denominator: 0 })).toBe(false);
});
