import { expect, it } from 'vitest';
import { maskPersonal } from './mask-personal.ts';

it('an auditor reads everything, and how to reach a customer only as far as it is to be recognised', () => {
  expect(
    maskPersonal({
      id: 'c1',
      name: '王芳',
      phone: '13800138000',
      otherPhones: ['02155556666'],
      email: 'wang@example.com',
      notes: [{ text: '希望下午联系' }],
      merged: [{ taken: [{ field: 'phone', before: null, after: '13900139000' }] }],
    }),
  ).toEqual({
    id: 'c1',
    name: '王芳',
    phone: '138••••••00',
    otherPhones: ['021••••••66'],
    email: 'w••••@example.com',
    notes: [{ text: '希望下午联系' }],
    merged: [{ taken: [{ field: 'phone', before: null, after: '139••••••00' }] }],
  });
});

it('what somebody did to such a field is masked too, and other fields are not', () => {
  expect(maskPersonal({ change: { field: 'region', value: '上海' }, was: '北京' })).toEqual({
    change: { field: 'region', value: '••••' },
    was: '••••',
  });
  const name = { change: { field: 'name', value: '王方' }, was: '王芳' };
  expect(maskPersonal(name)).toEqual(name);
});
