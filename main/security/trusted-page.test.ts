import { describe, expect, it } from 'vitest';
import { trustedPage } from './trusted-page.ts';

describe('the trusted page', () => {
  it('is our own origin whatever the path', () => {
    expect(trustedPage().trusts('app://bundle/index.html#/queue')).toBe(true);
  });

  it.each([
    'app://bundle.evil/index.html',
    'app://user@evil/index.html',
    'https://bundle/index.html',
    'file:///index.html',
    'about:blank',
    'data:text/html,app://bundle',
    '',
  ])('is not %s', (url) => {
    expect(trustedPage().trusts(url)).toBe(false);
  });

  it('is the dev server instead, never both, in a developer start', () => {
    const page = trustedPage('http://localhost:5173');
    expect(page.trusts('http://localhost:5173/')).toBe(true);
    expect(page.trusts('http://localhost:5174/')).toBe(false);
    expect(page.trusts('app://bundle/index.html')).toBe(false);
  });
});
