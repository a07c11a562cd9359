import { describe, expect, it, vi } from 'vitest';
import type { ChannelName } from '../contract/ipc/channel-names.ts';
import { answerCall, type Handler, type IpcSender, NotAllowed } from './ipc-guard.ts';
import { trustedPage } from './security/trusted-page.ts';

const ourPage: IpcSender = { pageId: 7, frameUrl: 'app://bundle/index.html#/queue', isMainFrame: true };

function guardFor<C extends ChannelName>(channel: C, handler: Handler<C>) {
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const context = { trusts: trustedPage().trusts, log };
  const call = (payload: unknown, sender: Partial<IpcSender> = {}) =>
    answerCall(context, handler, { channel, sender: { ...ourPage, ...sender }, payload });
  return { call, log };
}

describe('a call over the bridge', () => {
  it('reaches the handler and comes back when everything is right', async () => {
    const { call } = guardFor('secret.get', ({ name }) => ({ value: `of ${name}` }));
    expect(await call({ name: 'session.token' })).toEqual({ ok: true, value: { value: 'of session.token' } });
  });

  it.each([
    ['another origin', { frameUrl: 'https://evil.example/', isMainFrame: true }],
    ['a blank page', { frameUrl: 'about:blank', isMainFrame: true }],
    ['an inner frame of our own page', { isMainFrame: false }],
    ['a frame that has gone', { frameUrl: undefined, isMainFrame: false }],
  ])('is refused from %s and never reaches the handler', async (_name, sender) => {
    const handler = vi.fn(() => ({ value: 'secret' }));
    const { call, log } = guardFor('secret.get', handler);
    expect(await call({ name: 'session.token' }, sender)).toEqual({ ok: false, code: 'badSender' });
    expect(handler).not.toHaveBeenCalled();
    expect(log.warn).toHaveBeenCalledOnce();
  });

  it.each([undefined, null, 'x', {}, { name: 7 }, { name: '../device.key' }])(
    'is refused with the request %j and never reaches the handler',
    async (payload) => {
      const handler = vi.fn(() => ({ value: 'secret' }));
      expect(await guardFor('secret.get', handler).call(payload)).toEqual({ ok: false, code: 'badRequest' });
      expect(handler).not.toHaveBeenCalled();
    },
  );

  it('hands the handler nothing the schema does not know', async () => {
    const handler = vi.fn(() => ({ value: null }));
    await guardFor('secret.get', handler).call({ name: 'a', extra: 'x' });
    expect(handler).toHaveBeenCalledWith({ name: 'a' }, ourPage.pageId);
  });

  it('does not pass on an answer that breaks the schema', async () => {
    const { call } = guardFor('demo.offline', () => ({ offline: 'yes' }) as never);
    expect(await call({ offline: true })).toEqual({ ok: false, code: 'badResponse' });
  });

  it('turns what a handler throws into a code and keeps the details for the log', async () => {
    const refused = guardFor('demo.offline', () => {
      throw new NotAllowed('not a demo');
    });
    expect(await refused.call({ offline: true })).toEqual({ ok: false, code: 'notAllowed' });
    const broken = guardFor('demo.offline', () => Promise.reject(new Error('disk full')));
    expect(await broken.call({ offline: true })).toEqual({ ok: false, code: 'failed' });
    expect(broken.log.warn.mock.calls[0]?.[1]).toMatchObject({
      reason: expect.stringContaining('disk full'),
    });
  });

  it('never writes the refused value into the log', async () => {
    const { call, log } = guardFor('secret.set', () => ({}));
    await call({ name: 'BAD', value: 'hunter2' });
    expect(JSON.stringify(log.warn.mock.calls)).not.toContain('hunter2');
  });
});
