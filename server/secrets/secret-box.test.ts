import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSealed, SecretBox } from './secret-box.ts';

const box = new SecretBox(randomBytes(32));

describe('a sealed secret', () => {
  it('opens to what it was, and never looks the same twice', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, about) => {
        const sealed = box.seal(text, about);
        expect(box.open(sealed, about)).toBe(text);
        expect(isSealed(sealed)).toBe(true);
        expect(box.seal(text, about)).not.toBe(sealed);
      }),
    );
  });

  it('does not open when it was moved, changed, cut off or sealed with another key', () => {
    const sealed = box.seal('GEZDGNBVGY3TQOJQ', 'authenticator of anna');
    expect(() => box.open(sealed, 'authenticator of bert')).toThrow();
    expect(() => new SecretBox(randomBytes(32)).open(sealed, 'authenticator of anna')).toThrow();
    expect(() => box.open(sealed.slice(0, -2), 'authenticator of anna')).toThrow();
    expect(() =>
      box.open(
        sealed.replace(/.$/, (end) => (end === 'A' ? 'Q' : 'A')),
        'authenticator of anna',
      ),
    ).toThrow();
    expect(() => box.open('GEZDGNBVGY3TQOJQ', 'authenticator of anna')).toThrow('not sealed');
  });
});
