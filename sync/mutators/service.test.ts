import { beforeEach, describe, expect, it } from 'vitest';
import { ORDINARY } from '../../domain/customer/customer-groups.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Service } from '../../domain/service/catalogue.ts';
import { offeredTo } from '../../domain/service/entitlement.ts';
import { DAY } from '../../domain/time.ts';
import { anInteraction, aPerson, aQueue } from '../../testing/builders.ts';
import { Central } from '../../testing/central.ts';
import { scopesOfRow } from '../row-scopes.ts';
import { scope } from '../scopes.ts';

let now: number;
let central: Central;
const both = (text: string) => ({ 'zh-CN': text, en: text });
const service = (id: string, tier: Service['tier'], levels: string[]): Service => ({
  ...{ id, tier, levels },
  name: both(`${id} 名`),
  description: both(`${id} 说明`),
});
const services = [
  service('track', 'basic', []),
  service('manager', 'personal', ['vip']),
  service('pickup', 'extra', ['vip', 'firm']),
];

function run(name: string, args: object, by = 'li'): string {
  try {
    central.mutate(name, args, { kind: 'person', id: by });
    return 'ok';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.fields.map(({ field, problem }) => `${field} ${problem}`).join() || error.code;
  }
}
const propose = (over: object = {}, by = 'admin', basedOn = 0) =>
  run(
    'services.propose',
    { basedOn, draft: { services, effectiveFrom: '2026-11-24', reason: '新会员制度', ...over } },
    by,
  );
const decide = (approved = true, by = 'manager', version = 1) =>
  run('services.decide', { version, approved, reason: approved ? '' : '不合适' }, by);
const give = (serviceId: string, entryId = `g-${serviceId}`, interactionId = 'i', by = 'li') =>
  run('service.give', { interactionId, entryId, serviceId }, by);
const ask = (serviceId: string, over: object = {}, by = 'li') =>
  run('service.ask', { interactionId: 'i', entryId: 'ask-1', serviceId, reason: '老用户', ...over }, by);
const answer = (over: object = {}, by = 'zhao') =>
  run(
    'service.decide',
    { interactionId: 'i', entryId: 'ask-1', granted: true, words: '同意一次', ...over },
    by,
  );
const file = () => central.rows.get('customer', 'c1');
const row = (id = 'i') => central.rows.get('interaction', id);
const catalogue = () => central.rows.get('servicecatalogue', 'services');

beforeEach(() => {
  now = Date.parse('2026-11-23T10:00+08:00');
  central = new Central(() => now);
  central.configure('queue', aQueue());
  central.configure('queue', aQueue({ id: 'orders' }));
  for (const id of ['li', 'wang']) central.configure('person', aPerson({ id }));
  for (const id of ['zhao', 'qian'])
    central.configure('person', aPerson({ id, roles: ['teamLead', 'agent'] }));
  central.configure('person', aPerson({ id: 'other', roles: ['teamLead'], queueIds: ['orders'] }));
  for (const role of ['admin', 'manager'] as const)
    central.configure('person', aPerson({ id: role, roles: [role] }));
  central.configure('customergroups', {
    id: 'groups',
    types: [ORDINARY, 'vip', 'firm'].map((id) => ({ id, name: both(id) })),
    served: {},
    reason: '',
    ...{ version: 1, by: 'admin', at: now },
  });
  central.configure('customer', { id: 'c1', name: '王芳', language: 'zh-CN' });
  for (const id of ['i', 'later'])
    central.configure(
      'interaction',
      anInteraction({ id, customerId: 'c1', ownerId: 'li', state: 'connected' }),
    );
});
const inForce = () => {
  expect([propose(), decide()]).toEqual(['ok', 'ok']);
  now += DAY;
};

describe('the list of services by level', () => {
  it('is proposed by an admin, approved by a manager, and holds from its day on', () => {
    expect([propose({}, 'zhao'), propose({}, 'manager')]).toEqual(['notAllowed', 'notAllowed']);
    expect(propose()).toBe('ok');
    expect([propose(), propose({}, 'admin', 1)]).toEqual(['wrongState', 'wrongState']);
    expect(decide(true, 'admin')).toBe('notAllowed');
    expect(give('track')).toBe('notFound');
    expect(decide()).toBe('ok');
    expect(give('track')).toBe('notFound');
    now += DAY;
    expect(give('track')).toBe('ok');
    const next = { services: services.slice(1), effectiveFrom: '2026-11-25' };
    expect([propose(next), propose(next, 'admin', 1), decide(false, 'manager', 2)]).toEqual([
      'changedMeanwhile',
      'ok',
      'ok',
    ]);
    now += DAY;
    expect(give('track', 'again')).toBe('ok');
    expect(catalogue()?.versions.map(({ state }) => state)).toEqual(['approved', 'declined']);
  });

  it.each([
    ['services required', { services: [] }],
    ['services invalid', { services: [services[0], services[0]] }],
    ['pickup.levels required', { services: [service('pickup', 'extra', [])] }],
    ['pickup.levels invalid', { services: [service('pickup', 'extra', ['nobody'])] }],
    ['track.name.en required', { services: [{ ...services[0], name: { 'zh-CN': '查', en: ' ' } }] }],
    [
      'track.description.en tooLong',
      { services: [{ ...services[0], description: { 'zh-CN': '查', en: 'x'.repeat(201) } }] },
    ],
    ['effectiveFrom inThePast', { effectiveFrom: '2026-11-23' }],
    ['reason required', { reason: ' ' }],
  ])('is not proposed: %s', (problem, over) => expect(propose(over)).toBe(problem));

  it('names nobody for what is everybody’s, and everybody at work has it', () => {
    propose({ services: [service('track', 'basic', ['vip'])] });
    expect(catalogue()?.versions[0]?.services[0]?.levels).toEqual([]);
    const held = catalogue();
    expect(held && scopesOfRow(central.rows, 'servicecatalogue', held)).toEqual([scope.org, scope.common]);
  });
});

describe('what a customer may ask for (C-223)', () => {
  beforeEach(inForce);

  it('Customer level decides what is offered', () => {
    const why = (level: string) =>
      offeredTo(catalogue()?.versions[0], level, []).map((one) => `${one.service.id} ${one.why}`);
    expect(why(ORDINARY)).toEqual(['track everybody', 'manager beyond', 'pickup beyond']);
    expect(why('firm')).toEqual(['track everybody', 'manager beyond', 'pickup level']);
    expect(why('vip')).toEqual(['track everybody', 'manager level', 'pickup level']);
    expect([give('track'), give('manager'), give('pickup')]).toEqual(['ok', 'beyondLevel', 'beyondLevel']);
    // Put right in their file while they speak.
    central.configure('customer', { id: 'c1', name: '王芳', language: 'zh-CN', customerType: 'firm' });
    expect([give('manager'), give('pickup')]).toEqual(['beyondLevel', 'ok']);
    expect(row()?.services).toMatchObject([
      { serviceId: 'track', state: 'given', level: ORDINARY, version: 1, by: 'li', at: now },
      { serviceId: 'pickup', state: 'given', level: 'firm', tier: 'extra' },
    ]);
  });

  it('is as it was when a level has been taken away: ordinary', () => {
    central.configure('customer', { id: 'c1', name: '王芳', language: 'zh-CN', customerType: 'gone' });
    expect([give('track'), give('pickup')]).toEqual(['ok', 'beyondLevel']);
  });

  it('is given once by whoever has the conversation, while it is open', () => {
    expect(give('track', 'g', 'i', 'wang')).toBe('notOwner');
    expect([give('track', 'g'), give('track', 'g')]).toEqual(['ok', 'ok']);
    expect(row()?.services).toHaveLength(1);
    central.configure(
      'interaction',
      anInteraction({ id: 'over', customerId: 'c1', ownerId: 'li', state: 'closed' }),
    );
    expect(give('track', 'h', 'over')).toBe('wrongState');
  });
});

describe('what is beyond a level', () => {
  beforeEach(inForce);

  it('takes a lead’s written exception, which is kept in the file and used once', () => {
    expect([ask('track'), ask('pickup', { reason: ' ' }), ask('pickup', {}, 'wang')]).toEqual([
      'wrongState',
      'reason required',
      'notOwner',
    ]);
    expect([ask('pickup'), ask('pickup'), ask('pickup', { entryId: 'ask-2' })]).toEqual([
      'ok',
      'ok',
      'alreadyDone',
    ]);
    expect(give('pickup')).toBe('beyondLevel');
    expect([answer({}, 'li'), answer({}, 'other'), answer({}, 'manager')]).toEqual(
      Array(3).fill('notAllowed'),
    );
    expect([answer({ words: ' ' }), answer(), answer()]).toEqual(['words required', 'ok', 'alreadyDone']);
    const kept = {
      serviceId: 'pickup',
      interactionId: 'i',
      reason: '老用户',
      askedBy: 'li',
      by: 'zhao',
      words: '同意一次',
    };
    expect(file()?.exceptions).toMatchObject([kept]);
    // It is the customer's, also when they come back; and it is one.
    expect([give('manager', 'm', 'later'), give('pickup', 'p', 'later')]).toEqual(['beyondLevel', 'ok']);
    expect(file()?.exceptions).toMatchObject([{ ...kept, usedAt: now }]);
    expect(row('later')?.services).toMatchObject([{ state: 'given', exceptionId: 'ask-1' }]);
    expect(give('pickup', 'again', 'later')).toBe('beyondLevel');
    expect(central.journal.filter(({ type }) => type.startsWith('service.')).map(({ type }) => type)).toEqual(
      ['service.asked', 'service.decided', 'service.given'],
    );
  });

  it('stays beyond it when the lead says no, with the words for whoever asked', () => {
    ask('pickup');
    expect(answer({ granted: false, words: '请走付费上门' })).toBe('ok');
    expect(row()?.services).toMatchObject([
      { state: 'declined', decided: { by: 'zhao', words: '请走付费上门' } },
    ]);
    expect([file()?.exceptions, give('pickup')]).toEqual([undefined, 'beyondLevel']);
    expect(ask('pickup', { entryId: 'ask-2' })).toBe('ok');
  });

  it('is nobody’s own to allow, nor that of whom it is about', () => {
    central.configure(
      'interaction',
      anInteraction({ id: 'i', customerId: 'c1', ownerId: 'zhao', state: 'connected' }),
    );
    expect(ask('pickup', {}, 'zhao')).toBe('ok');
    expect([answer({}, 'zhao'), answer({}, 'qian')]).toEqual(['notAllowed', 'ok']);
    const about = { id: 'i', customerId: 'c1', ownerId: 'li', state: 'connected', aboutId: 'qian' } as const;
    central.configure('interaction', anInteraction(about));
    ask('manager', { entryId: 'ask-9' });
    expect(answer({ entryId: 'ask-9' }, 'qian')).toBe('aboutYourself');
  });
});
