import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Manifest, manifestSchema, trustedManifest } from './manifest.ts';
import {
  type Desktop,
  isIdle,
  offeredTo,
  type Release,
  type Releases,
  releaseId,
  saysTheSame,
  tooOldFor,
} from './release.ts';
import { compareVersions } from './version.ts';

const aManifest = (over: Partial<Manifest> = {}): Manifest => ({
  version: '0.2.0',
  minimumVersion: '0.1.0',
  notes: { 'zh-CN': '更快', en: 'Faster' },
  platform: 'linux',
  arch: 'x64',
  file: 'shiftdesk-0.2.0.deb',
  size: 10,
  sha256: 'a'.repeat(64),
  ...over,
});
const aRelease = (over: Partial<Manifest> = {}, state: Release['state'] = 'published'): Release => {
  const manifest = aManifest(over);
  const signed = { manifest: JSON.stringify(manifest), signature: '' };
  return { id: releaseId(manifest), manifest, signed, state, by: 'zhou', at: 0 };
};
const releases = (...list: Release[]): Releases => ({ id: 'centre', list });
const aDesktop = (over: Partial<Desktop> = {}): Desktop => ({
  id: 'li',
  deviceId: 'd',
  version: '0.1.0',
  platform: 'linux',
  arch: 'x64',
  at: 0,
  ...over,
});

describe('a signed manifest', () => {
  const verify = (text: string, signature: string, key: string) => signature === `${key}:${text}`;
  const text = JSON.stringify(aManifest());

  it('is believed when a pinned key has signed these very words, and not otherwise (C-266)', () => {
    const of = (signature: string, manifest = text) =>
      trustedManifest({ manifest, signature }, ['old', 'new'], verify);
    expect(of(`new:${text}`)).toEqual(aManifest());
    expect(of(`old:${text}`)).toEqual(aManifest());
    expect(of(`other:${text}`)).toBeUndefined();
    expect(of(`new:${text}`, text.replace('0.2.0', '0.3.0'))).toBeUndefined();
    expect(trustedManifest({ manifest: text, signature: `new:${text}` }, [], verify)).toBeUndefined();
  });

  it('is nothing when it cannot be read, whoever signed it', () => {
    for (const bad of ['', '{', '{}', JSON.stringify(aManifest({ size: 0 }))])
      expect(trustedManifest({ manifest: bad, signature: `k:${bad}` }, ['k'], verify)).toBeUndefined();
  });

  it('names no file outside its folder, none that no installer opens, and no minimum above itself', () => {
    const reads = (over: Partial<Manifest>) => manifestSchema.safeParse(aManifest(over)).success;
    expect(reads({})).toBe(true);
    for (const file of ['../x.deb', '/x.deb', 'a/b.deb', '.deb', 'x.sh', 'x.desktop', 'x.deb\n'])
      expect(reads({ file })).toBe(false);
    expect(reads({ minimumVersion: '0.2.1' })).toBe(false);
  });
});

describe('what a desktop is offered', () => {
  it('is the newest for its kind of machine, if that is newer than its own', () => {
    const all = releases(
      aRelease({ version: '0.2.0' }),
      aRelease({ version: '0.10.0' }),
      aRelease({ version: '0.11.0' }, 'withdrawn'),
      aRelease({ version: '0.12.0' }, 'uploading'),
      aRelease({ version: '1.0.0', platform: 'win32', file: 'a.exe' }),
    );
    expect(offeredTo(all, aDesktop())?.id).toBe('0.10.0-linux-x64');
    expect(offeredTo(all, aDesktop({ version: '0.10.0' }))).toBeUndefined();
    expect(offeredTo(all, aDesktop({ version: '0.11.0' }))).toBeUndefined();
    expect(offeredTo(all, aDesktop({ arch: 'arm64' }))).toBeUndefined();
    expect(offeredTo(undefined, aDesktop())).toBeUndefined();
  });

  it('comes only to whoever has nothing in hand and nothing unsent (C-266)', () => {
    const some = fc.nat({ max: 3 });
    fc.assert(
      fc.property(some, some, some, (inHand, asked, unsent) => {
        expect(isIdle({ inHand, asked, unsent })).toBe(inHand === 0 && asked === 0 && unsent === 0);
      }),
    );
  });
});

describe('a program', () => {
  it('is too old exactly below the minimum of the newest that is offered to it (C-273)', () => {
    const parts = fc.nat({ max: 12 });
    const version = fc.tuple(parts, parts, parts).map((all) => all.join('.'));
    fc.assert(
      fc.property(version, version, (own, minimumVersion) => {
        const all = releases(aRelease({ version: '13.0.0', minimumVersion }));
        expect(tooOldFor(all, aDesktop({ version: own })) !== undefined).toBe(
          compareVersions(own, minimumVersion) < 0,
        );
      }),
    );
  });

  it('is not too old for what was withdrawn, or is for other machines: there would be no way to update', () => {
    const high = { version: '0.3.0', minimumVersion: '0.3.0' };
    expect(tooOldFor(releases(aRelease(high)), aDesktop())?.id).toBe('0.3.0-linux-x64');
    expect(tooOldFor(releases(aRelease(high, 'withdrawn')), aDesktop())).toBeUndefined();
    expect(tooOldFor(releases(aRelease({ ...high, platform: 'darwin' })), aDesktop())).toBeUndefined();
  });

  it('that says nothing of itself is older than any minimum', () => {
    expect(tooOldFor(releases(), undefined)).toBeUndefined();
    expect(tooOldFor(releases(aRelease({ minimumVersion: '0.0.0' })), undefined)).toBeUndefined();
    expect(tooOldFor(releases(aRelease()), undefined)).toBeDefined();
  });

  it('says which it is again only when something is different', () => {
    const { id: _id, at: _at, ...said } = aDesktop();
    expect(saysTheSame(undefined, said)).toBe(false);
    expect(saysTheSame(aDesktop(), said)).toBe(true);
    expect(saysTheSame(aDesktop(), { ...said, version: '0.2.0' })).toBe(false);
  });
});
