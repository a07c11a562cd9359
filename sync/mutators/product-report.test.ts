import { beforeEach, describe, expect, it } from 'vitest';
import type { Feedback } from '../../domain/feedback/feedback.ts';
import { letterOf } from '../../domain/product-report/product-report.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { Central } from '../../testing/central.ts';
import { arrive, by, outcomeOf } from '../../testing/deeds.ts';
import { scopesOfRow } from '../row-scopes.ts';
import { scope } from '../scopes.ts';

const draft = {
  ...{ theme: 'product', queueId: 'general', recipient: '产品部 陆工', to: 'product@spruce.example' },
  ...{ note: '近两周集中出现', feedbackIds: ['f1', 'f2'] },
};
let central: Central;

const aRating = (over: Partial<Feedback> = {}): Feedback => ({
  ...{
    id: 'f1',
    source: 'survey',
    interactionId: 'i1',
    queueId: 'general',
    channel: 'chat',
    stars: 2,
    at: 1,
  },
  ...{ text: '我是王芳，电话13800138000，水壶漏水', found: ['product'], ...over },
});
const send = (over: object = {}, id = 'zhao') =>
  outcomeOf(() =>
    central.mutate('productReport.send', { reportId: 'report-01', draft: { ...draft, ...over } }, by(id)),
  );
const answer = (text = '下批次更换密封圈', id = 'zhao') =>
  outcomeOf(() =>
    central.mutate('productReport.answer', { reportId: 'report-01', from: '陆工', text }, by(id)),
  );
const row = () => {
  const found = central.rows.get('productreport', 'report-01');
  if (!found) throw new Error('no report');
  return found;
};

beforeEach(() => {
  central = new Central(() => 1_000);
  central.configure('queue', aQueue());
  central.configure('queue', aQueue({ id: 'orders' }));
  central.configure('person', aPerson());
  central.configure('person', aPerson({ id: 'zhao', roles: ['teamLead'] }));
  central.configure('person', aPerson({ id: 'far', roles: ['teamLead'], queueIds: ['orders'] }));
  arrive(central);
  central.configure('feedback', aRating());
  central.configure('feedback', aRating({ id: 'f2', stars: 3, text: 'The lid is loose, says 王芳' }));
});

describe('what customers say of the product', () => {
  it('goes to a named contact in their words, without their names and numbers, and what was answered is kept (C-168)', () => {
    expect(send()).toBe('ok');
    const letter = letterOf(row());
    expect(letter).toContain('水壶漏水');
    expect(letter).toContain('★★★☆☆ The lid is loose');
    expect(letter).not.toMatch(/王芳|13800138000/);
    expect(JSON.stringify(row())).not.toMatch(/王芳|13800138000|i1|f1/);
    central.mutate('centre.mailFate', { messageId: 'report-01', by: 'mail' });
    expect(row()).toMatchObject({ state: 'sent', endedAt: expect.any(Number), recipient: '产品部 陆工' });
    expect(answer()).toBe('ok');
    expect(row().answer).toMatchObject({ from: '陆工', text: '下批次更换密封圈', by: 'zhao' });
    expect(answer()).toBe('alreadyDone');
    expect(scopesOfRow(central.rows, 'productreport', row())).toEqual([
      ...[scope.lead('general'), scope.quality, scope.cases],
    ]);
  });

  it('says why a letter did not go out, and waits for no answer then', () => {
    send();
    central.mutate('centre.mailFate', { messageId: 'report-01', reason: '550 no such mailbox', by: 'mail' });
    expect(row()).toMatchObject({ state: 'failed', reason: '550 no such mailbox' });
    expect(answer()).toBe('wrongState');
  });

  it.each([
    ['no contact', { recipient: ' ' }, 'recipient'],
    ['no address', { to: 'product' }, 'to'],
    ['nothing that was said', { feedbackIds: [] }, 'feedbackIds'],
    ['words about something else', { theme: 'speed' }, 'wrongState'],
    ['ratings of another queue', { queueId: 'orders' }, 'notAllowed'],
    ['a rating that is not there', { feedbackIds: ['none'] }, 'notFound'],
  ])('is not sent with %s', (_what, over, problem) => {
    expect(send(over)).toBe(problem);
  });

  it('is for who leads the queue: agents and other leads send nothing', () => {
    expect(send({}, 'li')).toBe('notAllowed');
    expect(send({}, 'far')).toBe('notAllowed');
  });
});
