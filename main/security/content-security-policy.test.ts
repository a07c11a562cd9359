import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy.ts';

const directives = (apiUrl: string) =>
  new Map(
    contentSecurityPolicy('N0nce', apiUrl)
      .split('; ')
      .map((line): [string, string] => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]),
  );

describe('the content security policy', () => {
  it('runs our own scripts only', () => {
    const policy = directives('http://127.0.0.1:7420');
    expect(policy.get('default-src')).toBe("'none'");
    expect(policy.get('script-src')).toBe("'self'");
    expect(policy.get('style-src')).toBe("'self' 'nonce-N0nce'");
  });

  it('talks to the API and its sockets and to nobody else', () => {
    expect(directives('http://127.0.0.1:7420').get('connect-src')).toBe(
      "'self' http://127.0.0.1:7420 ws://127.0.0.1:7420",
    );
    expect(directives('https://centre.example').get('connect-src')).toBe(
      "'self' https://centre.example wss://centre.example",
    );
  });

  it('says no to everything that loosens it', () => {
    const text = contentSecurityPolicy('N0nce', 'https://centre.example');
    expect(text).not.toMatch(/unsafe-|\*|https?:(\s|;|$)/);
  });
});
