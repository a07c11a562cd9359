import { beforeEach, describe, expect, it } from 'vitest';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { Central } from '../../testing/central.ts';
import { arrive, by, refusalOf } from '../../testing/deeds.ts';

const now = Date.UTC(2026, 10, 20, 2);
let central: Central;

beforeEach(() => {
  central = new Central(() => now);
  central.configure('queue', aQueue());
  for (const id of ['li', 'wang']) central.configure('person', aPerson({ id }));
  central.configure('person', aPerson({ id: 'zhao', roles: ['teamLead'] }));
  central.configure('person', aPerson({ id: 'judge', roles: ['evaluator'] }));
  for (const [id, customerId] of [
    ['i1', 'c1'],
    ['i2', 'c2'],
  ] as const) {
    central.configure('customer', { id: customerId, name: '王芳', phone: '13800001234', language: 'zh-CN' });
    arrive(central, { interactionId: id, customerId });
  }
  central.mutate('interaction.accept', { interactionId: 'i1' }, by('li'));
});

const target = { interactionId: 'i1', customerId: 'c1' };
const act = (name: string, args: object, id = 'li') => central.mutate(name, args, by(id));
const refusal = (name: string, args: object, id = 'li') => refusalOf(() => act(name, args, id)).code;
const customer = (id = 'c1') => central.rows.get('customer', id);
const verify = (result: string, over: object = {}) =>
  ['interaction.verify', { interactionId: 'i1', result, ...over }] as const;
const reveal = { interactionId: 'i1', field: 'phone', why: 'readBack' };

describe('verification before disclosure', () => {
  it('keeps what is masked masked until the customer has shown who they are, and writes down every look (C-047)', () => {
    expect(refusal('interaction.revealContact', reveal)).toBe('notVerified');
    act(...verify('passed', { scriptId: 'verification-zh' }));
    expect(refusal('interaction.revealContact', { interactionId: 'i1', field: 'phone' })).toBe(
      'missingField',
    );
    act('interaction.revealContact', reveal);
    expect(central.journal.filter(({ type }) => type === 'contact.revealed')).toMatchObject([
      { actor: { id: 'li' }, at: now, data: { customerId: 'c1', field: 'phone', why: 'readBack' } },
    ]);
    expect(refusal('interaction.revealContact', reveal, 'wang')).toBe('notOwner');
  });

  it('by questions keeps what was asked and whether it fitted, and lets nobody in whose answers did not (C-052)', () => {
    const asked = (...fits: boolean[]) =>
      (['name', 'email', 'region'] as const)
        .slice(0, fits.length)
        .map((question, n) => ({ question, fits: fits[n] }));
    for (const one of [asked(true), asked(true, false), asked(true, true, false)])
      expect(refusal(...verify('passed', { asked: one }))).toBe('missingField');
    const twice = [...asked(true), ...asked(true)];
    expect(refusal(...verify('passed', { asked: twice }))).toBe('missingField');
    expect(refusal(...verify('failed', { asked: asked(true, true) }))).toBe('missingField');
    act(...verify('failed', { asked: asked(false, false) }));
    expect(refusal('interaction.revealContact', reveal)).toBe('notVerified');
    act(...verify('passed', { asked: asked(true, true) }));
    const { verification } = central.rows.get('interaction', 'i1') ?? {};
    expect(verification).toMatchObject({ result: 'passed', by: 'li', at: now, asked: asked(true, true) });
    expect(verification?.failures).toBe(1);
    act('interaction.revealContact', reveal);
  });

  it('needs a reason to be skipped, and discloses nothing then', () => {
    expect(refusal(...verify('skipped', { reason: ' ' }))).toBe('missingField');
    act(...verify('skipped', { reason: '只问营业时间' }));
    expect(refusal('interaction.revealContact', reveal)).toBe('notVerified');
  });

  it('is locked for this interaction after three failures', () => {
    for (let i = 0; i < 3; i++) act(...verify('failed'));
    expect(refusal(...verify('passed'))).toBe('disclosureLocked');
    expect(refusal('interaction.revealContact', reveal)).toBe('disclosureLocked');
  });
});

describe('a correction', () => {
  const change = (field: string, value: unknown, was: unknown) => ({
    ...target,
    change: { field, value },
    was,
  });

  it('of different fields by two people keeps both, of the same field the later one is asked (C-230)', () => {
    act('customer.change', change('region', ' 杭州 ', null));
    act('customer.change', change('tags', ['企业'], []));
    expect(customer()).toMatchObject({ region: '杭州', tags: ['企业'], revision: 2 });
    expect(refusal('customer.change', change('tags', ['新客'], []))).toBe('changedMeanwhile');
    act('customer.change', change('tags', [], ['企业']));
    expect(customer()).not.toHaveProperty('tags');
  });

  it('of a known contact waits for the check, of an unknown one it does not', () => {
    act('customer.change', change('email', 'wang@example.com', null));
    const other = change('phone', '13900005678', '13800001234');
    expect(refusal('customer.change', other)).toBe('notVerified');
    act(...verify('passed'));
    act('customer.change', { ...other, why: 'outdated' });
    expect(customer()?.phone).toBe('13900005678');
  });

  it('of what was known is told with its reason, which is kept; what was not known needs none (C-055)', () => {
    expect(refusal('customer.change', change('name', '王方', '王芳'))).toBe('missingField');
    expect(refusal('customer.change', { ...change('name', '王方', '王芳'), why: '随便' })).toBe(
      'badArguments',
    );
    act('customer.change', { ...change('name', '王方', '王芳'), why: 'mistyped' });
    act('customer.change', change('creditCode', '91350100m000100y43', null));
    act('customer.change', change('language', 'en', 'zh-CN'));
    const changes = central.journal.filter(({ type }) => type === 'customer.changed');
    expect(changes.map(({ data }) => data)).toEqual([
      { interactionId: 'i1', change: { field: 'name', value: '王方' }, was: '王芳', why: 'mistyped' },
      { interactionId: 'i1', change: { field: 'creditCode', value: '91350100M000100Y43' }, was: null },
      { interactionId: 'i1', change: { field: 'language', value: 'en' }, was: 'zh-CN' },
    ]);
    expect(customer()).toMatchObject({ name: '王方', creditCode: '91350100M000100Y43', revision: 3 });
  });

  it('is for who serves the customer, and of each field for whose it is', () => {
    expect(refusal('customer.change', change('priority', true, false))).toBe('notAllowed');
    expect(refusal('customer.change', change('name', '王方', '王芳'), 'wang')).toBe('notOwner');
    expect(refusal('customer.change', change('name', '王方', '王芳'), 'judge')).toBe('notAllowed');
    expect(refusal('customer.change', { ...change('name', '王方', '王芳'), customerId: 'c2' })).toBe(
      'notFound',
    );
    expect(refusal('customer.change', change('email', 'nothing', null))).toBe('missingField');
  });
});

describe('notes and consents', () => {
  it('are only ever added, with their author and time; a note may be pinned', () => {
    act('customer.note', { ...target, noteId: 'n1', text: ' 请发短信 ' });
    act('customer.note', { ...target, noteId: 'n1', text: '再来一次' });
    act('customer.pinNote', { ...target, noteId: 'n1', pinned: true });
    expect(customer()?.notes).toEqual([{ id: 'n1', at: now, by: 'li', text: '请发短信', pinned: true }]);
    act('customer.consent', { ...target, consentId: 'k1', purpose: 'marketing', given: true });
    act('customer.consent', { ...target, consentId: 'k2', purpose: 'marketing', given: false });
    expect(customer()?.consents).toMatchObject([
      { purpose: 'marketing', given: true, at: now, by: 'li', channel: 'chat' },
      { purpose: 'marketing', given: false },
    ]);
    expect(refusal('customer.note', { ...target, noteId: 'n2', text: ' ' })).toBe('missingField');
  });
});

describe('merging', () => {
  const merge = (over: object = {}) => ({
    mergeId: 'm1',
    survivorId: 'c1',
    otherId: 'c2',
    interactionId: 'i1',
    take: ['language'],
    reason: '同一号码',
    basedOn: { survivor: 0, other: 0 },
    ...over,
  });

  it('points the other file to the survivor, and undoing it lets both be as they were', () => {
    const before = [customer('c1'), customer('c2')];
    act('customer.merge', merge());
    expect(customer('c2')?.mergedInto).toBe('c1');
    act('customer.merge', merge());
    expect(customer('c1')?.merged).toHaveLength(1);
    act('customer.undoMerge', { survivorId: 'c1', mergeId: 'm1', interactionId: 'i1' });
    expect([customer('c1'), customer('c2')]).toEqual(before.map((row) => ({ ...row, revision: 2 })));
    expect(refusal('customer.undoMerge', { survivorId: 'c1', mergeId: 'm1', interactionId: 'i1' })).toBe(
      'alreadyDone',
    );
    const types = central.journal.map(({ type }) => type).filter((type) => type.startsWith('customer.merge'));
    expect(types).toEqual(['customer.merged', 'customer.mergeUndone']);
  });

  it('is refused when either file was changed meanwhile', () => {
    act('customer.change', { ...target, change: { field: 'region', value: '杭州' }, was: null });
    expect(refusal('customer.merge', merge())).toBe('changedMeanwhile');
    act('customer.merge', merge({ basedOn: { survivor: 1, other: 0 } }));
    expect(refusal('customer.merge', merge({ mergeId: 'm2', survivorId: 'c2', otherId: 'c1' }))).toBe(
      'changedMeanwhile',
    );
  });

  it('is for whoever serves one of the two, or leads; and only of files that look like one person’s', () => {
    expect(refusal('customer.merge', merge(), 'wang')).toBe('notOwner');
    expect(refusal('customer.merge', merge({ interactionId: undefined }))).toBe('notAllowed');
    expect(refusal('customer.merge', merge({ interactionId: undefined }), 'judge')).toBe('notAllowed');
    central.configure('customer', { id: 'c3', name: '李', language: 'zh-CN' });
    expect(refusal('customer.merge', merge({ otherId: 'c3' }))).toBe('notAllowed');
    act('customer.merge', merge({ interactionId: undefined }), 'zhao');
    expect(customer('c2')?.mergedInto).toBe('c1');
  });
});
