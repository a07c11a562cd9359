import { MantineProvider } from '@mantine/core';
import { act, StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import type { Queue } from '../../../../domain/queue/queue.ts';
import { aPerson, aQueue, aScript } from '../../../../testing/builders.ts';
import { FakeClock } from '../../../../testing/fake-clock.ts';
import { offlineEngine } from '../../../../testing/offline-engine.ts';
import { Departures } from '../../../data/departures.ts';
import { Drafts } from '../../../data/drafts.ts';
import { WindowFiles } from '../../../data/files/window-files.ts';
import { useView } from '../../../data/index.ts';
import { LiveRows } from '../../../data/live-rows.ts';
import { Ticker } from '../../../data/ticker.ts';
import { type Workplace, WorkplaceContext } from '../../../data/workplace.ts';
import { startTexts } from '../../../i18n/index.ts';
import { runCommand } from '../../../stores/commands.ts';
import { Composer } from './composer.tsx';

/** Ten in the morning at the site. */
const NOW = Date.parse('2026-11-20T10:00+08:00');
const matter: Interaction = {
  id: 'i1',
  channel: 'chat',
  topic: '物流',
  queueId: 'general',
  customerId: 'c1',
  customerName: '周先生',
  language: 'zh-CN',
  state: 'connected',
  offHours: false,
  source: 'live',
  arrivedAt: NOW,
  queuedAt: NOW,
  ownerId: 'li',
  askedBefore: [],
  legId: 'i1:1',
  legs: 1,
  messageCount: 1,
  transferCount: 0,
  needsLead: false,
  flags: [],
};

let host: HTMLElement;
let root: Root;
let engine: Workplace['engine'];
let drafts: Drafts;

async function openDesk(queue: Queue): Promise<void> {
  engine = await offlineEngine(
    'li',
    [
      { entity: 'person', row: aPerson() },
      { entity: 'queue', row: queue },
      { entity: 'script', row: aScript() },
      {
        entity: 'script',
        row: aScript({ id: 'restate', moment: 'verification', body: '您是说：{matter}。我理解得对吗？' }),
      },
      { entity: 'script', row: aScript({ id: 'bye', moment: 'closing', body: '感谢您的来访。' }) },
      { entity: 'interaction', row: matter },
    ],
    NOW,
  );
  drafts = await Drafts.open({ load: async () => new Map(), put: async () => {}, delete: async () => {} });
}

function Open() {
  const interaction = useView((rows) => rows.get('interaction', 'i1'));
  return interaction && <Composer interaction={interaction} />;
}

const clock = new FakeClock(NOW);

function show(): void {
  const workplace: Workplace = {
    personId: 'li',
    personName: '李雯',
    engine,
    keptOf: () => 'kept',
    live: new LiveRows(engine),
    drafts,
    departures: new Departures({ engine, drafts, clock }),
    api: {
      searchInteractions: async () => ({ interactions: [] }),
      figures: () => Promise.reject(new Error('not asked here')),
      figureRows: () => Promise.reject(new Error('not asked here')),
      reconciliation: () => Promise.reject(new Error('not asked here')),
      scriptUses: async () => ({ uses: [], advice: [] }),
      searchCustomers: async () => ({ customers: [], more: false }),
      searchCases: async () => ({ cases: [], more: false }),
      caseRecord: () => Promise.reject(new Error('not asked here')),
      appraisalExport: () => Promise.reject(new Error('not asked here')),
      availability: () => Promise.reject(new Error('not asked here')),
      appraisalRows: () => Promise.reject(new Error('not asked here')),
      trend: () => Promise.reject(new Error('not asked here')),
      trendCustomers: () => Promise.reject(new Error('not asked here')),
      customerFile: () => Promise.reject(new Error('not asked here')),
      articleUses: () => Promise.reject(new Error('not asked here')),
      mergeCustomers: () => Promise.reject(new Error('not asked here')),
      auditJournal: () => Promise.reject(new Error('not asked here')),
      auditRegister: () => Promise.reject(new Error('not asked here')),
      auditExport: () => Promise.reject(new Error('not asked here')),
      auditLooks: () => Promise.reject(new Error('not asked here')),
      chainState: () => Promise.reject(new Error('not asked here')),
      chainPart: () => Promise.reject(new Error('not asked here')),
      secondFactors: () => Promise.reject(new Error('not asked here')),
      anomalies: () => Promise.reject(new Error('not asked here')),
      needSecondFactor: () => Promise.reject(new Error('not asked here')),
      resetSecondFactor: () => Promise.reject(new Error('not asked here')),
      undoMerge: () => Promise.reject(new Error('not asked here')),
    },
    files: new WindowFiles({
      take: async () => {},
      keepRecording: async () => '',
      load: async () => new Uint8Array(),
      keepHere: async () => {},
      keptHere: async () => ({}),
      again() {},
    }),
    ticker: (everyMs) => new Ticker(() => NOW, everyMs),
    signOut: async () => {},
  };
  root = createRoot(host);
  act(() =>
    root.render(
      <StrictMode>
        <MantineProvider env="test">
          <WorkplaceContext value={workplace}>
            <Open />
          </WorkplaceContext>
        </MantineProvider>
      </StrictMode>,
    ),
  );
}

const field = () => host.querySelector('textarea') as HTMLTextAreaElement;
const sent = () => engine.view.where('message', 'interactionId', 'i1');
const note = () => host.querySelector('[role=status]')?.textContent;

function type(text: string): void {
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field(), text);
    field().dispatchEvent(new Event('input', { bubbles: true }));
  });
}

function press(init: KeyboardEventInit): void {
  act(() => {
    field().dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
  });
}

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  Element.prototype.scrollIntoView = () => {};
  Object.defineProperty(document, 'fonts', {
    configurable: true,
    value: { addEventListener() {}, removeEventListener() {} },
  });
  await startTexts('zh-CN');
  host = document.body.appendChild(document.createElement('div'));
  await openDesk(aQueue());
  show();
});

afterEach(() => {
  act(() => root.unmount());
  host.remove();
});

describe('the composer', () => {
  it('sends with Enter, but never while a Chinese word is being composed', () => {
    type('您好');
    press({ key: 'Enter', keyCode: 229 });
    press({ key: 'Enter', isComposing: true });
    press({ key: 'Enter', shiftKey: true });
    expect(sent()).toEqual([]);
    press({ key: 'Enter' });
    expect(sent().map(({ text }) => text)).toEqual(['您好']);
    expect(field().value).toBe('');
  });

  it('keeps what was typed when the screen goes away', () => {
    type('还没写完');
    act(() => root.unmount());
    show();
    expect(field().value).toBe('还没写完');
  });

  it('puts the greeting in with its variables filled, to be edited, and records the edit', () => {
    act(() => runCommand('workspace.greeting'));
    expect(field().value).toBe('周先生，上午好！我是云杉商城的小雯，很高兴为您服务。');
    expect(sent()).toEqual([]);
    type(`${field().value}请稍等。`);
    press({ key: 'Enter' });
    expect(sent()[0]?.script).toEqual({
      ...{ scriptId: 'greet-zh', version: 1, moment: 'greeting', edited: true },
      changed: { signs: 4, of: 30 },
    });
  });

  it('restates with one key what the customer wants, filled in already (C-042)', () => {
    const before = field().value;
    act(() => runCommand('workspace.restate'));
    expect(before).toBe('');
    expect(field().value).toMatch(/^您是说：.+。我理解得对吗？$/);
    expect(sent()).toEqual([]);
  });

  it('forgets the greeting with the text it stood in', () => {
    act(() => runCommand('workspace.greeting'));
    type('');
    type('在的');
    expect(note()).toContain('首条消息未含问候语');
    press({ key: 'Enter' });
    expect(sent()[0]?.script).toBeUndefined();
  });

  it('names the variable that is missing and puts nothing in', async () => {
    act(() => root.unmount());
    await openDesk(aQueue({ brand: { 'zh-CN': ' ', en: '' } }));
    show();
    act(() => runCommand('workspace.greeting'));
    expect(field().value).toBe('');
    expect(note()).toContain('品牌名称');
  });

  it('opens the scripts at a slash, in either keyboard, and only where the text begins', () => {
    const open = () => host.querySelector('button[aria-haspopup=listbox][aria-expanded=true]') !== null;
    type('1/2');
    expect(open()).toBe(false);
    type('');
    type('、');
    expect(open()).toBe(true);
    expect(field().value).toBe('');
  });
});

describe('time to take a message back', () => {
  const answered = () => {
    type('您好');
    press({ key: 'Enter' });
    act(() => drafts.set('settings.undoSeconds', 5));
  };

  it('is nobody’s unasked, and no first answer ever waits', () => {
    act(() => drafts.set('settings.undoSeconds', 5));
    type('您好');
    press({ key: 'Enter' });
    expect(sent()).toHaveLength(1);
  });

  it('puts the text back where it was written, above what was written since', () => {
    answered();
    type('明天到');
    press({ key: 'Enter' });
    expect(sent()).toHaveLength(1);
    expect(field().value).toBe('');
    expect(note()).toContain('明天到');
    type('还有');
    act(() => runCommand('workspace.undoSend'));
    expect(field().value).toBe('明天到\n还有');
    expect(document.activeElement).toBe(field());
    act(() => void clock.fireNext());
    expect(sent()).toHaveLength(1);
  });

  it('runs out in the matter left open or not, and what is sent next goes after it', () => {
    answered();
    type('一');
    press({ key: 'Enter' });
    type('二');
    press({ key: 'Enter' });
    expect(sent().map(({ text }) => text)).toEqual(['您好', '一']);
    act(() => root.unmount());
    act(() => void clock.fireNext());
    expect(sent().map(({ text }) => text)).toEqual(['您好', '一', '二']);
    show();
    expect(note()).not.toContain('二');
  });

  it('ends where something else is done that must come after it', () => {
    answered();
    type('请稍等');
    press({ key: 'Enter' });
    const before = new Departures({ engine, drafts, clock });
    before.before('interaction.hold', { interactionId: 'i1' });
    // Another window leaves it to the one it was written in.
    expect(sent()).toHaveLength(1);
    before.stop();
  });
});

describe('a promise of time in the composer', () => {
  const offer = () => host.querySelector<HTMLButtonElement>('button[class*=promiseOffer]');
  const formDraft = () => drafts.get('callback.i1');

  it('offers a callback and takes no focus; the form then has the time and the words', () => {
    field().focus();
    type('明天中午前回复您');
    expect(offer()?.textContent).toContain('12:00');
    expect(document.activeElement).toBe(field());
    expect(formDraft()).toBeUndefined();
    act(() => runCommand('workspace.promise'));
    expect(formDraft()).toMatchObject({
      policy: 'picked',
      pickedAt: Date.parse('2026-11-21T12:00+08:00'),
      purpose: '明天中午前回复您',
    });
    expect(drafts.get('workspace.panel.i1')).toBe('callback');
    expect(offer()).toBeNull();
    expect(field().value).toBe('明天中午前回复您');
  });

  it('stays offered after it was sent, and stays away once it was put aside', () => {
    type('明天中午前回复您');
    press({ key: 'Enter' });
    expect(sent()).toHaveLength(1);
    expect(offer()).not.toBeNull();
    act(() => host.querySelector<HTMLButtonElement>('[aria-label=不需要]')?.click());
    expect(offer()).toBeNull();
    type('明天中午前回复您，请放心');
    expect(offer()).toBeNull();
    type('后天上午回复您');
    expect(offer()).not.toBeNull();
  });

  it('is not offered again once a callback stands for it', () => {
    type('明天中午前回复您');
    press({ key: 'Enter' });
    const promise = { callbackId: 'b1', interactionId: 'i1', policy: 'picked', promisedAt: NOW } as const;
    act(() => {
      engine.mutate('callback.promise', {
        ...promise,
        dueAt: Date.parse('2026-11-21T11:00+08:00'),
        purpose: '进展',
        number: '13800138021',
      });
    });
    expect(offer()).toBeNull();
  });
});

describe('phrases to avoid in the composer', () => {
  const offer = () => host.querySelector('button[aria-label^="把“"]')?.getAttribute('aria-label');
  const lines = () => [...host.querySelectorAll('u')].map(({ textContent }) => textContent);
  const compose = (kind: string, data: string) =>
    act(() => {
      field().dispatchEvent(new CompositionEvent(kind, { bubbles: true, data }));
    });

  it('are underlined behind the field, and one key takes the better wording', () => {
    field().focus();
    type('您的工单我会尽快处理');
    expect(lines()).toEqual(['工单', '会尽快']);
    expect(host.querySelector('[aria-hidden=true] u')?.closest('[aria-hidden]')?.textContent).toContain(
      '您的工单我会尽快处理',
    );
    expect(document.activeElement).toBe(field());
    act(() => runCommand('workspace.phrase'));
    act(() => runCommand('workspace.phrase'));
    expect(field().value).toBe('您的服务记录我今天18:00前处理');
    expect(offer()).toBeUndefined();
    press({ key: 'Enter' });
    expect(sent()[0]?.text).toBe('您的服务记录我今天18:00前处理');
  });

  it('never stand in the way of sending', () => {
    type('不归我们管');
    press({ key: 'Enter' });
    expect(sent()).toHaveLength(1);
  });

  it('are left alone where a word is being composed', () => {
    type('可能是');
    expect(lines()).toEqual(['可能是']);
    type('');
    act(() => field().setSelectionRange(0, 0));
    compose('compositionstart', '');
    compose('compositionupdate', '可能是');
    type('可能是');
    expect(lines()).toEqual([]);
    expect(offer()).toBeUndefined();
    compose('compositionend', '可能是');
    expect(lines()).toEqual(['可能是']);
  });

  it('stay away in this matter once they were put aside', () => {
    type('您的工单');
    act(() => host.querySelector<HTMLButtonElement>('[aria-label="保留“工单”"]')?.click());
    expect(lines()).toEqual([]);
    type('您的工单，后台');
    expect(lines()).toEqual(['后台']);
  });
});
