import { beforeEach, describe, expect, it } from 'vitest';
import { Refusal } from '../../domain/refusal.ts';
import { anInteraction, aPerson, aQueue } from '../../testing/builders.ts';
import { Central } from '../../testing/central.ts';

let central: Central;

function run(by: string, name: string, args: object): string {
  try {
    central.mutate(name, args, { kind: 'person', id: by });
    return 'ok';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.fields.map(({ field, problem }) => `${field} ${problem}`).join() || error.code;
  }
}
const publish = (by: string, basedOn: number, zh: string, reason = '新规', en = `${zh} in English`) =>
  run(by, 'privacy.publish', { basedOn, draft: { text: { 'zh-CN': zh, en }, reason } });
const register = (over: object = {}, by = 'li') =>
  run(by, 'customer.register', {
    ...{ customerId: 'new', consentId: 'k', name: ' 王芳 ', language: 'zh-CN', askedOver: 'voice' },
    ...over,
  });
const fileOf = (id = 'new') => central.rows.get('customer', id);

beforeEach(() => {
  central = new Central(() => Date.parse('2026-11-23T10:00+08:00'));
  central.configure('queue', aQueue());
  central.configure('person', aPerson({ id: 'zhou', roles: ['admin'] }));
  central.configure('person', aPerson({ id: 'gu', roles: ['manager'] }));
  central.configure('person', aPerson({ id: 'li' }));
});

describe('the privacy notice', () => {
  it('is a manager’s or an admin’s to publish, in both languages, with a reason, in versions that stay (C-250)', () => {
    expect(publish('li', 0, '第一版')).toBe('notAllowed');
    expect(publish('zhou', 0, ' ')).toBe('zh-CN required');
    expect(publish('zhou', 0, '第一版', '')).toBe('reason required');
    expect(publish('zhou', 0, '长'.repeat(4_001), '新规', 'long')).toBe('zh-CN tooLong');
    expect(publish('zhou', 0, '第一版')).toBe('ok');
    expect(publish('gu', 0, '第二版')).toBe('changedMeanwhile');
    expect(publish('gu', 1, '第一版')).toBe('text invalid');
    expect(publish('gu', 1, '第二版')).toBe('ok');
    const versions = central.rows.get('privacynotice', 'customers')?.versions;
    expect(versions?.map(({ version, by, text }) => [version, by, text['zh-CN']])).toEqual([
      [1, 'zhou', '第一版'],
      [2, 'gu', '第二版'],
    ]);
  });
});

describe('a customer’s file', () => {
  beforeEach(() => void publish('zhou', 0, '第一版'));

  it('is made with the version they agreed to and when, and without their word there is none (C-250)', () => {
    expect(register()).toBe('agreedTo required');
    expect(fileOf()).toBeUndefined();
    expect(register({ agreedTo: 1, phone: '１３８００１３８０００' })).toBe('ok');
    const consent = { purpose: 'privacy', given: true, by: 'li', channel: 'voice', version: 1 };
    expect(fileOf()).toMatchObject({ name: '王芳', phone: '13800138000', consents: [consent] });
    expect(fileOf()?.consents?.[0]?.at).toBe(Date.parse('2026-11-23T10:00+08:00'));
  });

  it('asks for the version in force, and not for one before it', () => {
    publish('zhou', 1, '第二版');
    expect(register({ agreedTo: 1 })).toBe('agreedTo invalid');
    expect(register({ agreedTo: 2 })).toBe('ok');
  });

  it('is made once, by who serves customers, and with a number that can be called', () => {
    expect(register({ agreedTo: 1 }, 'gu')).toBe('notAllowed');
    expect(register({ agreedTo: 1, phone: 'no number' })).toBe('phone invalid');
    expect(register({ agreedTo: 1, name: ' ' })).toBe('name required');
    expect(register({ agreedTo: 1 })).toBe('ok');
    expect(register({ agreedTo: 1, name: 'Somebody else' })).toBe('ok');
    expect(fileOf()?.name).toBe('王芳');
  });

  it('keeps beside what they say of it later the version they spoke of', () => {
    central.configure('customer', { id: 'c1', name: 'Ann Lee', language: 'en' });
    central.configure(
      'interaction',
      anInteraction({ id: 'i', customerId: 'c1', ownerId: 'li', state: 'connected' }),
    );
    const said = { interactionId: 'i', customerId: 'c1', consentId: 'k2', purpose: 'privacy', given: true };
    expect(run('li', 'customer.consent', said)).toBe('ok');
    expect(fileOf('c1')?.consents).toMatchObject([{ purpose: 'privacy', version: 1, by: 'li' }]);
  });
});
