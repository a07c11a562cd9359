import { describe, expect, it } from 'vitest';
import en from './en.json' with { type: 'json' };
import { type MessageKey, translator } from './translate.ts';
import zhCN from './zh-CN.json' with { type: 'json' };

const holes = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

describe('the words of menus and dialogs', () => {
  it('exist in both languages with the same holes', () => {
    expect(Object.keys(zhCN)).toEqual(Object.keys(en));
    for (const key of Object.keys(en) as MessageKey[]) expect(holes(zhCN[key]), key).toEqual(holes(en[key]));
  });

  it('take their values and show a hole nobody filled', () => {
    expect(translator('en')('tray.waiting', { count: 3 })).toBe('Shiftdesk: 3 waiting');
    expect(translator('zh-CN')('tray.waiting')).toBe('Shiftdesk：{count} 个等待中');
  });
});
