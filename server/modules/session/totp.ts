import { createHmac } from 'node:crypto';
import type { Instant } from '../../../domain/time.ts';

/** What authenticators on telephones understand: SHA-1, 30 seconds, six digits (RFC 6238). */
const STEP_MS = 30_000;
const DIGITS = 6;
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Bytes as an authenticator takes them (RFC 4648, without padding). */
export function base32(bytes: Uint8Array): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  const fives = bits.match(/.{1,5}/g) ?? [];
  return fives.map((five) => SIGNS[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}

function bytesOf(secret: string): Buffer {
  const bits = [...secret].map((sign) => SIGNS.indexOf(sign).toString(2).padStart(5, '0')).join('');
  const eights = bits.match(/.{8}/g) ?? [];
  return Buffer.from(eights.map((eight) => Number.parseInt(eight, 2)));
}

/** The code of one step. */
export function codeOfStep(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac('sha1', bytesOf(secret)).update(counter).digest();
  const from = (hash.at(-1) ?? 0) & 0xf;
  const number = hash.readUInt32BE(from) & 0x7fffffff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0');
}

export const stepAt = (now: Instant): number => Math.floor(now / STEP_MS);

/** The step whose code this is: now, or one to either side, as clocks differ and people type slowly. */
export const stepOfCode = (secret: string, code: string, now: Instant): number | undefined =>
  [0, -1, 1].map((off) => stepAt(now) + off).find((step) => codeOfStep(secret, step) === code);

/** What an authenticator reads to know the centre, the person and the secret. */
export function authenticatorLink(login: string, secret: string): string {
  const label = encodeURIComponent(`Shiftdesk:${login}`);
  return `otpauth://totp/${label}?${new URLSearchParams({ secret, issuer: 'Shiftdesk' })}`;
}
