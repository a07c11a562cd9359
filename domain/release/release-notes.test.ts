import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import program from '../../package.json' with { type: 'json' };
import { newTo, type ReleaseNotes, releaseNotes } from './release-notes.ts';
import { compareVersions } from './version.ts';

const notesOf = (version: string): ReleaseNotes => ({
  version,
  day: '2026-11-23',
  news: [{ 'zh-CN': '新', en: 'New' }],
});
const version = fc
  .tuple(fc.nat({ max: 20 }), fc.nat({ max: 20 }), fc.nat({ max: 20 }))
  .map((parts) => parts.join('.'));

describe('what is new in a release', () => {
  it('is shown once: whoever has seen this version’s notes is told nothing more (C-267)', () => {
    fc.assert(
      fc.property(fc.uniqueArray(version, { maxLength: 12 }), version, version, (versions, seen, current) => {
        const all = versions.map(notesOf);
        const told = newTo(seen, current, all).map((one) => one.version);
        for (const one of versions)
          expect(told.includes(one)).toBe(
            compareVersions(one, seen) > 0 && compareVersions(one, current) <= 0,
          );
        expect(newTo(current, current, all)).toEqual([]);
      }),
    );
  });

  it('is this version’s alone to whoever has never seen any', () => {
    const all = ['0.3.0', '0.2.0', '0.1.0'].map(notesOf);
    expect(newTo(undefined, '0.2.0', all).map((one) => one.version)).toEqual(['0.2.0']);
  });

  it('is there for the version that is shipped, in both languages, the newest first', () => {
    expect(releaseNotes[0]?.version).toBe(program.version);
    for (const { news } of releaseNotes)
      for (const text of news) expect([text['zh-CN'].trim(), text.en.trim()]).not.toContain('');
  });
});

it('versions count by numbers and not by letters', () => {
  const sorted = ['0.10.0', '1.0.0', '0.9.12', '0.9.2'].sort(compareVersions);
  expect(sorted).toEqual(['0.9.2', '0.9.12', '0.10.0', '1.0.0']);
});
