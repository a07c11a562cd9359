import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHAIN_BEGIN, type ChainedLine, canonical, chainOn, checkChain } from './chain.ts';

/** Good enough for a test: nothing but the text itself, shortened by what it begins with. */
function digest(text: string): string {
  let sum = 7n;
  for (const sign of text) sum = (sum * 1_000_003n + BigInt(sign.codePointAt(0) ?? 0)) % (2n ** 89n - 1n);
  return sum.toString(16);
}

const line = (seq: number, text: string): ChainedLine => ({
  seq,
  id: `event-${seq}`,
  n: 1,
  stream_kind: 'interaction',
  stream_id: `interaction-${seq}`,
  type: 'message.posted',
  at: seq * 1_000,
  claimed_at: null,
  actor_kind: 'person',
  actor_id: 'agent',
  data: { text, automatic: false },
});

/** Numbers with gaps, as a server gives them. */
const journals = fc
  .uniqueArray(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 40 })
  .chain((numbers) =>
    fc
      .array(fc.string({ maxLength: 12 }), { minLength: numbers.length, maxLength: numbers.length })
      .map((texts) => [...numbers].sort((a, b) => a - b).map((seq, i) => line(seq, texts[i] ?? ''))),
  );
const withOne = journals.chain((lines) =>
  fc.record({ lines: fc.constant(lines), i: fc.integer({ min: 0, max: lines.length - 1 }) }),
);

describe('the chain of a journal', () => {
  it('has nothing to say of a journal nobody touched, in one go or in parts', () => {
    fc.assert(
      fc.property(journals, fc.integer({ min: 1, max: 7 }), (lines, part) => {
        const links = chainOn(CHAIN_BEGIN, lines, digest);
        expect(checkChain(CHAIN_BEGIN, lines, links, digest).findings).toEqual([]);
        let stand = CHAIN_BEGIN;
        for (let from = 0; from < lines.length; from += part) {
          const some = checkChain(
            stand,
            lines.slice(from, from + part),
            links.slice(from, from + part),
            digest,
          );
          expect(some.findings).toEqual([]);
          stand = some.stand;
        }
        expect(stand.place).toBe(lines.length);
      }),
    );
  });

  it('names the one line that was changed, and no other', () => {
    fc.assert(
      fc.property(withOne, ({ lines, i }) => {
        const links = chainOn(CHAIN_BEGIN, lines, digest);
        const changed = lines.map((one, k) => (k === i ? { ...one, actor_id: 'somebody else' } : one));
        expect(checkChain(CHAIN_BEGIN, changed, links, digest).findings).toEqual([
          expect.objectContaining({ fault: 'changed', seq: lines[i]?.seq, id: lines[i]?.id }),
        ]);
      }),
    );
  });

  it('names the one that was taken out, and how many are missing where their links went too', () => {
    fc.assert(
      fc.property(withOne, ({ lines, i }) => {
        const links = chainOn(CHAIN_BEGIN, lines, digest);
        const rest = lines.filter((_, k) => k !== i);
        const { findings } = checkChain(CHAIN_BEGIN, rest, links, digest);
        expect(findings).toEqual([{ fault: 'removed', seq: lines[i]?.seq }]);
        const without = checkChain(
          CHAIN_BEGIN,
          rest,
          links.filter((_, k) => k !== i),
          digest,
        );
        const next = lines[i + 1];
        expect(without.findings).toEqual(next ? [{ fault: 'removed', seq: next.seq, missing: 1 }] : []);
      }),
    );
  });

  it('names the one that was slipped in between', () => {
    const lines = [line(1, 'a'), line(3, 'b')];
    const links = chainOn(CHAIN_BEGIN, lines, digest);
    const more = [line(1, 'a'), line(2, 'never said'), line(3, 'b')];
    expect(checkChain(CHAIN_BEGIN, more, links, digest).findings).toEqual([
      expect.objectContaining({ fault: 'slippedIn', seq: 2, id: 'event-2' }),
    ]);
  });

  it('notices a link that was made to fit a changed line', () => {
    fc.assert(
      fc.property(withOne, ({ lines, i }) => {
        const changed = lines.map((one, k) => (k === i ? { ...one, type: 'interaction.closed' } : one));
        const links = chainOn(CHAIN_BEGIN, lines, digest);
        const forged = chainOn(CHAIN_BEGIN, changed, digest);
        const mixed = links.map((link, k) => (k === i ? (forged[k] ?? link) : link));
        const { findings } = checkChain(CHAIN_BEGIN, changed, mixed, digest);
        // The one after it does not follow from it any more; the last one is caught by a head that was noted.
        expect(findings.map(({ fault }) => fault)).toEqual(i === lines.length - 1 ? [] : ['broken']);
      }),
    );
  });

  it('does not mind in which order a database gives the names of a line', () => {
    expect(canonical({ b: [1, { d: null, c: '“' }], a: true })).toBe(
      canonical({ a: true, b: [1, { c: '“', d: null }] }),
    );
    expect(canonical({ a: 1, b: undefined })).toBe('{"a":1}');
  });
});
