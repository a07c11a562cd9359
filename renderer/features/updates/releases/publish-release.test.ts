import { describe, expect, it } from 'vitest';
import { BLOB_PART_LIMIT } from '../../../../contract/http/blobs.ts';
import { aManifest, aReleaseKey, signedBy } from '../../../../testing/releases.ts';
import type { Api } from '../../../data/index.ts';
import { publishRelease } from './publish-release.ts';

const content = Buffer.alloc(2 * BLOB_PART_LIMIT + 10, 'x');
const manifest = aManifest(content);
const signed = signedBy(aReleaseKey(), manifest);
const file = (text: string) => new Blob([text]);

function anApi(received: number, refused = false) {
  const taken: [number, number][] = [];
  const size = content.length;
  const api: Pick<Api, 'announceRelease' | 'packageStanding' | 'sendPackage'> = {
    announceRelease: async () => (refused ? { refusal: { code: 'badSignature', fields: [] } } : {}),
    packageStanding: async () => ({ size, received, complete: false }),
    sendPackage: async (_hash, offset, bytes) => {
      taken.push([offset, bytes.length]);
      const end = offset + bytes.length;
      return { size, received: end, complete: end === size };
    },
  };
  return { api, taken };
}

describe('publishing a release', () => {
  it('sends the package part by part, from where an earlier try stopped', async () => {
    const { api, taken } = anApi(BLOB_PART_LIMIT);
    const sent: number[] = [];
    const ended = await publishRelease(
      api,
      file(JSON.stringify(signed)),
      new Blob([content]),
      (bytes) => sent.push(bytes),
      new AbortController().signal,
    );
    expect(ended).toBeUndefined();
    expect(taken).toEqual([
      [BLOB_PART_LIMIT, BLOB_PART_LIMIT],
      [2 * BLOB_PART_LIMIT, 10],
    ]);
    expect(sent).toEqual([2 * BLOB_PART_LIMIT, content.length]);
  });

  it('sends no further part once somebody has stopped it', async () => {
    const { api, taken } = anApi(0);
    const stopping = new AbortController();
    const stop = () => stopping.abort();
    const words = file(JSON.stringify(signed));
    const ended = await publishRelease(api, words, new Blob([content]), stop, stopping.signal);
    expect(ended).toEqual({ why: 'stopped' });
    expect(taken).toEqual([[0, BLOB_PART_LIMIT]]);
  });

  it('sends nothing of what is no manifest, not its package, or not signed', async () => {
    const { api, taken } = anApi(0, true);
    const publish = (words: string, bytes: Blob = new Blob([content])) =>
      publishRelease(api, file(words), bytes, () => {}, new AbortController().signal);
    expect(await publish('hello')).toEqual({ why: 'noManifest' });
    expect(await publish(JSON.stringify({ ...signed, manifest: '{}' }))).toEqual({ why: 'noManifest' });
    expect(await publish(JSON.stringify(signed), file('other'))).toEqual({ why: 'otherFile' });
    expect(await publish(JSON.stringify(signed))).toEqual({ refusal: 'badSignature' });
    expect(taken).toEqual([]);
  });
});
