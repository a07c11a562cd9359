import { describe, expect, it } from 'vitest';
import { mayRequest } from './network-rule.ts';

const apiOrigin = 'http://127.0.0.1:7420';

describe('the network rule', () => {
  it.each(['http://127.0.0.1:7420/openapi.json', 'ws://127.0.0.1:7420/sync', 'app://bundle/index.html'])(
    'lets %s through while online',
    (url) => {
      expect(mayRequest(url, { offline: false, apiOrigin })).toBe(true);
    },
  );

  it.each([
    'http://127.0.0.1:7421/',
    'https://127.0.0.1:7420/',
    'http://127.0.0.1:7420.evil.example/',
    'http://127.0.0.1:7420@evil.example/',
    'wss://evil.example/',
    'file:///etc/passwd',
    'ftp://127.0.0.1:7420/',
    'nonsense',
  ])('never lets %s through', (url) => {
    expect(mayRequest(url, { offline: false, apiOrigin })).toBe(false);
  });

  it('lets nothing leave the machine while offline, and keeps the page itself alive', () => {
    const offline = { offline: true, apiOrigin };
    expect(mayRequest('http://127.0.0.1:7420/health', offline)).toBe(false);
    expect(mayRequest('ws://127.0.0.1:7420/sync', offline)).toBe(false);
    expect(mayRequest('app://bundle/index.html', offline)).toBe(true);
    expect(mayRequest('blob:app://bundle/0', offline)).toBe(true);
  });

  it('leaves a developer the page itself while offline, and nothing more', () => {
    const developer = { offline: true, apiOrigin, pageOrigin: 'http://localhost:5173' };
    expect(mayRequest('ws://localhost:5173/', developer)).toBe(true);
    expect(mayRequest('http://localhost:5173/main.tsx', developer)).toBe(true);
    expect(mayRequest('http://127.0.0.1:7420/health', developer)).toBe(false);
  });
});
