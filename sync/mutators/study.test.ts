import { beforeEach, describe, expect, it } from 'vitest';
import { Refusal } from '../../domain/refusal.ts';
import { DAY } from '../../domain/time.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { Central } from '../../testing/central.ts';

let now: number;
let central: Central;

function as(personId: string, name: string, args: unknown): string {
  try {
    central.mutate(name, args, { kind: 'person', id: personId });
    return 'ok';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.fields[0]?.field ?? error.code;
  }
}
const study = () => central.rows.get('study', '2026-10');
const plan = { aim: '等待感受', questionnaire: '最长能等多久？', size: 200, choice: '随机' };
const group = { heldOn: '2026-11-19', people: 6, notes: '希望能看到排队位置。' };

beforeEach(() => {
  now = Date.parse('2026-11-20T10:00+08:00');
  central = new Central(() => now);
  central.configure('queue', aQueue());
  central.configure('person', aPerson());
  central.configure('person', aPerson({ id: 'zhao', roles: ['teamLead'] }));
  central.configure('person', aPerson({ id: 'gu', roles: ['manager'], queueIds: [] }));
  central.mutate('centre.prepareStudy', {
    studyId: '2026-10',
    from: now - DAY,
    to: now + DAY,
    queueIds: ['general'],
    version: 2,
    questions: ['recommend'],
  });
});

describe('a study', () => {
  it('keeps its questionnaire and sample, what focus groups said and what was found, and belongs to who leads, judges or manages (C-166)', () => {
    expect(as('li', 'study.plan', { studyId: '2026-10', plan })).toBe('notAllowed');
    expect(as('zhao', 'study.plan', { studyId: '2026-10', plan: { ...plan, choice: ' ' } })).toBe('choice');
    expect(as('zhao', 'study.plan', { studyId: '2026-10', plan })).toBe('ok');
    const late = { ...group, heldOn: '2026-11-21' };
    expect(as('zhao', 'study.group', { studyId: '2026-10', groupId: 'g', group: late })).toBe('heldOn');
    expect(as('zhao', 'study.group', { studyId: '2026-10', groupId: 'g', group })).toBe('ok');
    expect(as('zhao', 'study.group', { studyId: '2026-10', groupId: 'g', group })).toBe('ok');
    const finding = { text: ' 看不到排队位置最让人着急 ', theme: 'speed' };
    expect(as('gu', 'study.find', { studyId: '2026-10', findingId: 'f', finding })).toBe('ok');
    expect(study()).toMatchObject({
      version: 2,
      questions: ['recommend'],
      plan: { ...plan, by: 'zhao' },
      groups: [{ ...group, id: 'g', by: 'zhao' }],
      findings: [{ id: 'f', text: '看不到排队位置最让人着急', theme: 'speed', by: 'gu' }],
    });
  });

  it('is closed by a manager, never without its plan, nor without a finding or the word why there is none; then it stays', () => {
    const close = (by: string, none = '') => as(by, 'study.close', { studyId: '2026-10', none });
    expect(close('zhao')).toBe('notAllowed');
    expect(close('gu', 'x')).toBe('plan');
    as('zhao', 'study.plan', { studyId: '2026-10', plan });
    expect(close('gu')).toBe('none');
    expect(close('gu', '样本太少')).toBe('ok');
    expect(close('gu', '样本太少')).toBe('wrongState');
    expect(as('zhao', 'study.group', { studyId: '2026-10', groupId: 'g', group })).toBe('wrongState');
    expect(study()?.closed).toMatchObject({ by: 'gu', none: '样本太少' });
  });
});
