import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aQueue } from '../../../../testing/builders.ts';
import { runCommand } from '../../../stores/commands.ts';
import { ComposerUnderTest } from './composer-under-test.tsx';

let composer: ComposerUnderTest;
beforeEach(async () => {
  composer = await ComposerUnderTest.open();
});
afterEach(() => composer.close());

describe('the composer', () => {
  it('sends with Enter, but never while a Chinese word is being composed', () => {
    composer.type('您好');
    composer.press({ key: 'Enter', keyCode: 229 });
    composer.press({ key: 'Enter', isComposing: true });
    composer.press({ key: 'Enter', shiftKey: true });
    expect(composer.sent).toEqual([]);
    composer.press({ key: 'Enter' });
    expect(composer.sent.map(({ text }) => text)).toEqual(['您好']);
    expect(composer.field.value).toBe('');
  });

  it('keeps what was typed when the screen goes away', () => {
    composer.type('还没写完');
    composer.hide();
    composer.show();
    expect(composer.field.value).toBe('还没写完');
  });

  it('puts the greeting in with its variables filled, to be edited, and records the edit', () => {
    act(() => runCommand('workspace.greeting'));
    expect(composer.field.value).toBe('周先生，上午好！我是云杉商城的小雯，很高兴为您服务。');
    expect(composer.sent).toEqual([]);
    composer.type(`${composer.field.value}请稍等。`);
    composer.press({ key: 'Enter' });
    expect(composer.sent[0]?.script).toEqual({
      ...{ scriptId: 'greet-zh', version: 1, moment: 'greeting', edited: true },
      changed: { signs: 4, of: 30 },
    });
  });

  it('restates with one key what the customer wants, filled in already (C-042)', () => {
    const before = composer.field.value;
    act(() => runCommand('workspace.restate'));
    expect(before).toBe('');
    expect(composer.field.value).toMatch(/^您是说：.+。我理解得对吗？$/);
    expect(composer.sent).toEqual([]);
  });

  it('forgets the greeting with the text it stood in', () => {
    act(() => runCommand('workspace.greeting'));
    composer.type('');
    composer.type('在的');
    expect(composer.note).toContain('首条消息未含问候语');
    composer.press({ key: 'Enter' });
    expect(composer.sent[0]?.script).toBeUndefined();
  });

  it('Glossary term inserted by key', () => {
    composer.type('您的已开具');
    act(() => composer.field.setSelectionRange(2, 2));
    act(() => runCommand('workspace.terms'));
    const search = composer.host.querySelector<HTMLInputElement>('input[role=combobox]');
    const options = () =>
      [...composer.host.querySelectorAll('[role=option]')].map(({ textContent }) => textContent);
    // Only the terms, found by initials.
    expect(search?.getAttribute('aria-label')).toContain('规范用语');
    expect(options()).toHaveLength(1);
    act(() => composer.enter(search, 'dzfp'));
    expect(options()[0]).toContain('电子发票');
    expect(composer.host.querySelector('[role=note]')?.textContent).toContain('不说：电子票');
    act(() => {
      search?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true }),
      );
    });
    expect(composer.field.value).toBe('您的电子发票已开具');
    expect(composer.field.selectionStart).toBe(6);
    composer.press({ key: 'Enter' });
    // A word is no wording: nothing is counted as sent word for word or changed.
    expect(composer.sent.map(({ text, script }) => [text, script])).toEqual([
      ['您的电子发票已开具', undefined],
    ]);
  });

  it('names the variable that is missing and puts nothing in', async () => {
    composer.close();
    composer = await ComposerUnderTest.open(aQueue({ brand: { 'zh-CN': ' ', en: '' } }));
    act(() => runCommand('workspace.greeting'));
    expect(composer.field.value).toBe('');
    expect(composer.note).toContain('品牌名称');
  });

  it('opens the scripts at a slash, in either keyboard, and only where the text begins', () => {
    const open = () =>
      composer.host.querySelector('button[aria-haspopup=listbox][aria-expanded=true]') !== null;
    composer.type('1/2');
    expect(open()).toBe(false);
    composer.type('');
    composer.type('、');
    expect(open()).toBe(true);
    expect(composer.field.value).toBe('');
  });
});
