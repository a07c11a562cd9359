import { afterEach, describe, expect, it } from 'vitest';
import { type Loopback, openLoopback } from './loopback.ts';

const TICKET = 'a'.repeat(43);
const open: Loopback[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.stop('stopped');
});

async function aLoopback(): Promise<Loopback> {
  const one = await openLoopback(() => ({ language: 'en', title: 'Done', text: 'Go back.' }));
  open.push(one);
  return one;
}

describe('where the browser comes back to', () => {
  it('takes what it brings, once, and shows a page of words alone', async () => {
    const { returnTo, brought } = await aLoopback();
    expect(returnTo).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{43}$/);
    const page = await fetch(`${returnTo}?ticket=${TICKET}`);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(await page.text()).not.toContain(TICKET);
    expect(await brought).toEqual({ ticket: TICKET });
    await expect(fetch(`${returnTo}?ticket=${TICKET}`)).rejects.toThrow();
  });

  it('hears why it brings nothing', async () => {
    const { returnTo, brought } = await aLoopback();
    await fetch(`${returnTo}?refused=unknown`);
    expect(await brought).toEqual({ refused: 'unknown' });
  });

  it('gives nothing to whoever does not know the address, or brings something else, and goes on waiting', async () => {
    const { returnTo, brought } = await aLoopback();
    const { origin } = new URL(returnTo);
    expect((await fetch(`${origin}/?ticket=${TICKET}`)).status).toBe(404);
    expect((await fetch(`${origin}/${'b'.repeat(43)}?ticket=${TICKET}`)).status).toBe(404);
    expect((await fetch(`${returnTo}?ticket=short`)).status).toBe(404);
    expect((await fetch(`${returnTo}?ticket=${TICKET}`, { method: 'POST' })).status).toBe(404);
    await fetch(`${returnTo}?ticket=${TICKET}`);
    expect(await brought).toEqual({ ticket: TICKET });
  });

  it('waits no more once it is told so', async () => {
    const one = await aLoopback();
    one.stop('stopped');
    expect(await one.brought).toEqual({ refused: 'stopped' });
    await expect(fetch(`${one.returnTo}?ticket=${TICKET}`)).rejects.toThrow();
  });
});
