import { describe, expect, it } from 'vitest';
import { maskRow } from './mask-row.ts';

describe('a row as an auditor reads it', () => {
  it('is masked by the grades of its fields, at any depth (C-259)', () => {
    const merged = {
      ...{ id: 'm', otherId: 'c2', at: 1, by: 'a', reason: '同一人' },
      taken: [{ field: 'phone', before: null, after: '13900139000' }],
    };
    const row = { id: 'c1', name: '王芳', phone: '13800138000', language: 'zh-CN', merged: [merged] };
    expect(maskRow('customer', row)).toMatchObject({
      name: '王芳',
      phone: '138••••••00',
      merged: [{ reason: '同一人', taken: [{ field: 'phone', before: null, after: '139••••••00' }] }],
    });
    expect(maskRow('callback', { id: 'c', number: '13800138000', purpose: '退款' })).toEqual({
      ...{ id: 'c', number: '138••••••00', purpose: '退款' },
    });
    expect(maskRow('responsibility', { id: 'r', name: '张三' })).toEqual({ id: 'r', name: '••••' });
  });

  it('covers what nobody graded', () => {
    expect(maskRow('customer', { id: 'c', passport: 'P1234567', seen: 3 })).toEqual({
      ...{ id: 'c', passport: '••••', seen: '••••' },
    });
  });
});
