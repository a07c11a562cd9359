import { beforeEach, describe, expect, it } from 'vitest';
import type { Right, RightsRequest } from '../../domain/privacy/rights/rights-request.ts';
import { isRightsLate, rightsState } from '../../domain/privacy/rights/rights-request.ts';
import { Refusal } from '../../domain/refusal.ts';
import { anInteraction, aPerson, aQueue } from '../../testing/builders.ts';
import { Central } from '../../testing/central.ts';

let now: number;
let central: Central;

function run(name: string, args: object, by: string): string {
  try {
    central.mutate(name, args, { kind: 'person', id: by });
    return 'ok';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.fields.map(({ field, problem }) => `${field} ${problem}`).join() || error.code;
  }
}
const receive = (right: Right, over: object = {}, by = 'li') => {
  const draft = { right, words: '请告诉我你们存了什么', answerTo: 'wang@example.com', purposes: [], ...over };
  return run('rights.receive', { requestId: 'r', interactionId: 'i', draft }, by);
};
const step = (one: object, by = 'gu') => run('rights.step', { requestId: 'r', step: one }, by);
const row = () => central.rows.get('rightsrequest', 'r') as RightsRequest;
const identify = () => step({ step: 'check', how: 'inContact', passed: true });
const grant = () => step({ step: 'decide', granted: true, reason: '' });

beforeEach(() => {
  now = Date.parse('2026-09-28T10:00+08:00');
  central = new Central(() => now);
  central.configure('queue', aQueue());
  central.configure('person', aPerson({ id: 'li' }));
  central.configure('person', aPerson({ id: 'wang' }));
  central.configure('person', aPerson({ id: 'gu', roles: ['manager'], queueIds: [] }));
  central.configure('person', aPerson({ id: 'zhou', roles: ['admin'], queueIds: [] }));
  central.configure('customer', {
    ...{ id: 'c1', name: '王芳', phone: '13800138000', language: 'zh-CN' },
    consents: [
      { id: 'k1', purpose: 'disclosure', given: true, at: now - 9, by: 'li', channel: 'chat' },
      { id: 'k2', purpose: 'marketing', given: true, at: now - 8, by: 'li', channel: 'chat' },
    ],
  });
  const mine = {
    id: 'i',
    customerId: 'c1',
    customerName: '王芳',
    ownerId: 'li',
    state: 'connected',
  } as const;
  central.configure('interaction', anInteraction(mine));
});

describe('a request by right', () => {
  it('is received, identified, decided, carried out and told, within working days that holidays stand still for (C-249)', () => {
    expect(receive('explain')).toBe('ok');
    expect(rightsState(row())).toBe('received');
    // National Day of 2026: 1 to 7 October off, 10 October worked instead.
    expect(new Date(row().dueAt).toISOString()).toBe('2026-10-23T02:00:00.000Z');
    expect(identify()).toBe('ok');
    expect(rightsState(row())).toBe('identified');
    expect(grant()).toBe('ok');
    expect(step({ step: 'carryOut', note: ' ' })).toBe('note required');
    expect(step({ step: 'carryOut', note: '用于售后' })).toBe('ok');
    expect(rightsState(row())).toBe('done');
    expect(isRightsLate(row(), row().dueAt + 1)).toBe(true);
    now = row().dueAt;
    expect(step({ step: 'tell', channel: 'email' }, 'zhou')).toBe('ok');
    expect(rightsState(row())).toBe('told');
    expect(row()).toMatchObject({ told: { by: 'zhou', channel: 'email' }, done: { by: 'gu' } });
    expect(row().answerTo).toBeUndefined();
    expect(isRightsLate(row(), now + 1e10)).toBe(false);
  });

  it('is refused only with a reason, and granted only to who has shown who they are', () => {
    receive('explain');
    expect(grant()).toBe('wrongState');
    expect(step({ step: 'decide', granted: false, reason: '  ' })).toBe('reason required');
    expect(step({ step: 'check', how: 'document', passed: false })).toBe('ok');
    expect(grant()).toBe('wrongState');
    expect(step({ step: 'decide', granted: false, reason: '未能核实身份' })).toBe('ok');
    expect(rightsState(row())).toBe('refused');
    expect(step({ step: 'carryOut', note: 'x' })).toBe('wrongState');
    expect(step({ step: 'tell', channel: 'voice' })).toBe('ok');
    expect(step({ step: 'tell', channel: 'voice' })).toBe('wrongState');
  });

  it('is taken down by whoever serves the customer, and worked by managers and admins only', () => {
    expect(receive('see', {}, 'wang')).toBe('notOwner');
    expect(receive('see', {}, 'gu')).toBe('notAllowed');
    expect(receive('see', { words: ' ', answerTo: '' })).toBe('words required,answerTo required');
    expect(receive('withdraw')).toBe('purposes required');
    expect(receive('see')).toBe('ok');
    for (const by of ['li', 'wang'])
      expect(step({ step: 'check', how: 'proxy', passed: true }, by)).toBe('notAllowed');
    expect(run('rights.copy', { requestId: 'r' }, 'li')).toBe('notAllowed');
  });

  it('to see what is kept is carried out with a file that somebody made', () => {
    receive('see');
    expect(run('rights.copy', { requestId: 'r' }, 'gu')).toBe('wrongState');
    identify();
    grant();
    expect(step({ step: 'carryOut', note: '' })).toBe('copy required');
    expect(run('rights.copy', { requestId: 'r' }, 'gu')).toBe('ok');
    expect(step({ step: 'carryOut', note: '' })).toBe('ok');
    expect(row().copies).toMatchObject([{ by: 'gu' }]);
  });

  it('to correct changes the file, with its reason in the history', () => {
    receive('correct');
    identify();
    grant();
    const changes = [{ field: 'email', value: 'nowhere' }];
    expect(step({ step: 'carryOut', note: '', changes })).toBe('email invalid');
    expect(step({ step: 'carryOut', note: '' })).toBe('changes required');
    const right = [
      { field: 'email', value: 'wang@example.com' },
      { field: 'name', value: '王芳' },
    ];
    expect(step({ step: 'carryOut', note: '', changes: right })).toBe('ok');
    expect(central.rows.get('customer', 'c1')?.email).toBe('wang@example.com');
    expect(row().done?.corrected).toEqual(['email']);
    const changed = central.journal.findLast(({ type }) => type === 'customer.changed');
    expect(changed?.data).toMatchObject({ why: 'customerSaid', was: null });
  });

  it('to withdraw ends the consents that were named, and no other', () => {
    receive('withdraw', { purposes: ['disclosure', 'recording'] });
    identify();
    grant();
    expect(step({ step: 'carryOut', note: '' })).toBe('ok');
    expect(row().done?.withdrawn).toEqual(['disclosure']);
    const last = (purpose: string) =>
      central.rows.get('customer', 'c1')?.consents?.findLast((one) => one.purpose === purpose)?.given;
    expect([last('disclosure'), last('marketing'), last('recording')]).toEqual([false, true, undefined]);
  });

  it('to delete is nothing a desktop decides about: without what the centre found it is refused', () => {
    receive('delete');
    identify();
    grant();
    expect(step({ step: 'carryOut', note: '' })).toBe('notAllowed');
    const found = { customerIds: ['c1'], rows: [{ entity: 'customer', id: 'c1' }], kept: [], open: 1 };
    const args = { requestId: 'r', step: { step: 'carryOut', note: '' }, found };
    expect(run('rights.step', args, 'gu')).toBe('openMatters invalid');
    expect(central.rows.get('customer', 'c1')?.name).toBe('王芳');
  });
});
