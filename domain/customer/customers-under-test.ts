import fc from 'fast-check';
import type { Customer } from './customer.ts';

export const aCustomer = (over: Partial<Customer> = {}): Customer => ({
  id: 'c1',
  name: '王芳',
  language: 'zh-CN',
  ...over,
});

const phone = fc.constantFrom('13800001234', '+86 138 0000 1234', '057112345678', '—');
const few = <T>(values: fc.Arbitrary<T>) => fc.uniqueArray(values, { minLength: 1, maxLength: 3 });
const absent = {
  requiredKeys: ['id', 'name', 'language'] as ('id' | 'name' | 'language')[],
  noNullPrototype: true,
};

/** Files of which many look alike. */
export const anyCustomer: fc.Arbitrary<Customer> = fc.record(
  {
    id: fc.constantFrom('c1', 'c2', 'c3'),
    name: fc.constantFrom('王芳', '王 芳', 'Ann Lee', 'ann lee'),
    language: fc.constantFrom('zh-CN' as const, 'en' as const),
    phone,
    otherPhones: few(phone),
    email: fc.constantFrom('ann@example.com', 'ANN@example.com', 'b@example.cn'),
    region: fc.constantFrom('杭州', 'Hangzhou'),
    residentId: fc.constantFrom('11010519491231002X', '11010520000229001X'),
    creditCode: fc.constant('91350100M000100Y43'),
    tags: few(fc.constantFrom('VIP', '企业', 'new')),
    priority: fc.constant(true),
    notes: few(fc.constant({ id: 'n', at: 0, by: 'li', text: '喜欢短信' })),
    revision: fc.nat(9),
  },
  absent,
);
