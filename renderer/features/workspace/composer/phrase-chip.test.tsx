import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../../../stores/commands.ts';
import { ComposerUnderTest } from './composer-under-test.tsx';

let composer: ComposerUnderTest;
beforeEach(async () => {
  composer = await ComposerUnderTest.open();
});
afterEach(() => composer.close());

describe('phrases to avoid in the composer', () => {
  const offer = () => composer.host.querySelector('button[aria-label^="把“"]')?.getAttribute('aria-label');
  const lines = () => [...composer.host.querySelectorAll('u')].map(({ textContent }) => textContent);
  const compose = (kind: string, data: string) =>
    act(() => {
      composer.field.dispatchEvent(new CompositionEvent(kind, { bubbles: true, data }));
    });

  it('are underlined behind the field, and one key takes the better wording', () => {
    composer.field.focus();
    composer.type('您的工单我会尽快处理');
    expect(lines()).toEqual(['工单', '会尽快']);
    expect(
      composer.host.querySelector('[aria-hidden=true] u')?.closest('[aria-hidden]')?.textContent,
    ).toContain('您的工单我会尽快处理');
    expect(document.activeElement).toBe(composer.field);
    act(() => runCommand('workspace.phrase'));
    act(() => runCommand('workspace.phrase'));
    expect(composer.field.value).toBe('您的服务记录我今天18:00前处理');
    expect(offer()).toBeUndefined();
    composer.press({ key: 'Enter' });
    expect(composer.sent[0]?.text).toBe('您的服务记录我今天18:00前处理');
  });

  it('are said politely with what the approved term means, and one key takes that (C-043)', () => {
    const said = () => composer.host.querySelector('[aria-live=polite]')?.textContent;
    composer.type('您的');
    expect(said()).toBe('');
    composer.type('您的电子票已开具');
    expect(lines()).toEqual(['电子票']);
    expect(said()).toBe('建议把“电子票”改为“电子发票”。规范用语：发到邮箱的发票。按 Alt+X 替换。');
    act(() => runCommand('workspace.phrase'));
    expect(composer.field.value).toBe('您的电子发票已开具');
    expect(lines()).toEqual([]);
    expect(said()).toBe('');
  });

  it('never stand in the way of sending', () => {
    composer.type('不归我们管');
    composer.press({ key: 'Enter' });
    expect(composer.sent).toHaveLength(1);
  });

  it('are left alone where a word is being composed', () => {
    composer.type('可能是');
    expect(lines()).toEqual(['可能是']);
    composer.type('');
    act(() => composer.field.setSelectionRange(0, 0));
    compose('compositionstart', '');
    compose('compositionupdate', '可能是');
    composer.type('可能是');
    expect(lines()).toEqual([]);
    expect(offer()).toBeUndefined();
    compose('compositionend', '可能是');
    expect(lines()).toEqual(['可能是']);
  });

  it('stay away in this matter once they were put aside', () => {
    composer.type('您的工单');
    act(() => composer.host.querySelector<HTMLButtonElement>('[aria-label="保留“工单”"]')?.click());
    expect(lines()).toEqual([]);
    composer.type('您的工单，后台');
    expect(lines()).toEqual(['后台']);
  });
});
