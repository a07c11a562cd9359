import { describe, expect, it } from 'vitest';
import { redact } from './redact.ts';

describe('a line for the log', () => {
  it.each([
    ['lookup of wang.fang@example.com failed', 'lookup of <email> failed'],
    ['no customer 138 0013 8000', 'no customer <number>'],
    ['no customer 13800138000x', 'no customer <number>x'],
    ['ENOENT /home/zhang/data', 'ENOENT /home/<account>/data'],
    ['ENOENT C:\\Users\\zhang san\\x', 'ENOENT C:\\Users\\<account> san\\x'],
    ['GET /customers?name=王芳 404', 'GET /customers 404'],
    ['row of 王芳 (お客様) spoilt', 'row of <text> (<text>) spoilt'],
    [
      'SyntaxError: Unexpected token \'W\', "{"name":"Wang Fang"... "x"... is not valid JSON',
      "SyntaxError: Unexpected token 'W', <text> is not valid JSON",
    ],
  ])('turns "%s" into "%s"', (text, redacted) => {
    expect(redact(text)).toBe(redacted);
  });

  it('keeps what helps to find the fault', () => {
    const text = 'TypeError at app://bundle/assets/index.js:12034:123456';
    expect(redact(text)).toBe(text);
  });
});
