import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../../../stores/commands.ts';
import { ComposerUnderTest, NOW } from './composer-under-test.tsx';

let composer: ComposerUnderTest;
beforeEach(async () => {
  composer = await ComposerUnderTest.open();
});
afterEach(() => composer.close());

describe('a promise of time in the composer', () => {
  const offer = () => composer.host.querySelector<HTMLButtonElement>('button[class*=promiseOffer]');
  const formDraft = () => composer.drafts.get('callback.i1');

  it('offers a callback and takes no focus; the form then has the time and the words', () => {
    composer.field.focus();
    composer.type('明天中午前回复您');
    expect(offer()?.textContent).toContain('12:00');
    expect(document.activeElement).toBe(composer.field);
    expect(formDraft()).toBeUndefined();
    act(() => runCommand('workspace.promise'));
    expect(formDraft()).toMatchObject({
      policy: 'picked',
      pickedAt: Date.parse('2026-11-21T12:00+08:00'),
      purpose: '明天中午前回复您',
    });
    expect(composer.drafts.get('workspace.panel.i1')).toBe('callback');
    expect(offer()).toBeNull();
    expect(composer.field.value).toBe('明天中午前回复您');
  });

  it('stays offered after it was sent, and stays away once it was put aside', () => {
    composer.type('明天中午前回复您');
    composer.press({ key: 'Enter' });
    expect(composer.sent).toHaveLength(1);
    expect(offer()).not.toBeNull();
    act(() => composer.host.querySelector<HTMLButtonElement>('[aria-label=不需要]')?.click());
    expect(offer()).toBeNull();
    composer.type('明天中午前回复您，请放心');
    expect(offer()).toBeNull();
    composer.type('后天上午回复您');
    expect(offer()).not.toBeNull();
  });

  it('is not offered again once a callback stands for it', () => {
    composer.type('明天中午前回复您');
    composer.press({ key: 'Enter' });
    const promise = { callbackId: 'b1', interactionId: 'i1', policy: 'picked', promisedAt: NOW } as const;
    act(() => {
      composer.engine.mutate('callback.promise', {
        ...promise,
        dueAt: Date.parse('2026-11-21T11:00+08:00'),
        purpose: '进展',
        number: '13800138021',
      });
    });
    expect(offer()).toBeNull();
  });
});
