import { MantineProvider } from '@mantine/core';
import { act, StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { vi } from 'vitest';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import type { Queue } from '../../../../domain/queue/queue.ts';
import { aPerson, aQueue, aScript } from '../../../../testing/builders.ts';
import { FakeClock } from '../../../../testing/fake-clock.ts';
import { offlineEngine } from '../../../../testing/offline-engine.ts';
import { anApi } from '../../../data/api-under-test.ts';
import { Departures } from '../../../data/departures.ts';
import { Drafts } from '../../../data/drafts.ts';
import { WindowFiles } from '../../../data/files/window-files.ts';
import { useView } from '../../../data/index.ts';
import { LiveRows } from '../../../data/live-rows.ts';
import { Ticker } from '../../../data/ticker.ts';
import { type Workplace, WorkplaceContext } from '../../../data/workplace.ts';
import { startTexts } from '../../../i18n/index.ts';
import { Composer } from './composer.tsx';

/** Ten in the morning at the site. */
export const NOW = Date.parse('2026-11-20T10:00+08:00');
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

const scripts = [
  aScript(),
  aScript({ id: 'restate', moment: 'verification', body: '您是说：{matter}。我理解得对吗？' }),
  aScript({
    id: 'invoice',
    moment: 'term',
    title: { 'zh-CN': '电子发票', en: 'Electronic invoice' },
    body: '电子发票',
    term: { definition: { 'zh-CN': '发到邮箱的发票。', en: 'An invoice sent by email.' }, avoid: ['电子票'] },
  }),
  aScript({ id: 'bye', moment: 'closing', body: '感谢您的来访。' }),
];

function Open() {
  const interaction = useView((rows) => rows.get('interaction', 'i1'));
  return interaction && <Composer interaction={interaction} />;
}

/** 李雯's composer, open on a chat of 周先生's. */
export class ComposerUnderTest {
  readonly host = document.body.appendChild(document.createElement('div'));
  readonly clock = new FakeClock(NOW);
  readonly engine: Workplace['engine'];
  readonly drafts: Drafts;
  #root: Root | undefined;

  private constructor(engine: Workplace['engine'], drafts: Drafts) {
    this.engine = engine;
    this.drafts = drafts;
  }

  static async open(queue: Queue = aQueue()): Promise<ComposerUnderTest> {
    standInForTheBrowser();
    await startTexts('zh-CN');
    const engine = await offlineEngine(
      'li',
      [
        { entity: 'person', row: aPerson() },
        { entity: 'queue', row: queue },
        ...scripts.map((row) => ({ entity: 'script' as const, row })),
        { entity: 'interaction', row: matter },
      ],
      NOW,
    );
    const disk = { load: async () => new Map(), put: async () => {}, delete: async () => {} };
    const composer = new ComposerUnderTest(engine, await Drafts.open(disk));
    composer.show();
    return composer;
  }

  show(): void {
    const root = createRoot(this.host);
    this.#root = root;
    act(() =>
      root.render(
        <StrictMode>
          <MantineProvider env="test">
            <WorkplaceContext value={this.#workplace()}>
              <Open />
            </WorkplaceContext>
          </MantineProvider>
        </StrictMode>,
      ),
    );
  }

  /** The screen goes away, the desk stays. */
  hide(): void {
    act(() => this.#root?.unmount());
  }

  close(): void {
    this.hide();
    this.host.remove();
  }

  departures(): Departures {
    return new Departures({ engine: this.engine, drafts: this.drafts, clock: this.clock });
  }

  get field(): HTMLTextAreaElement {
    return this.host.querySelector('textarea') as HTMLTextAreaElement;
  }

  get note() {
    return this.host.querySelector('[role=status]')?.textContent;
  }

  get sent() {
    return this.engine.view.where('message', 'interactionId', 'i1');
  }

  type(text: string): void {
    act(() => this.enter(this.field, text));
  }

  /** As a person would: React hears of it. */
  enter(field: HTMLTextAreaElement | HTMLInputElement | null, text: string): void {
    if (!field) throw new Error('no field');
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  press(init: KeyboardEventInit): void {
    act(() => {
      this.field.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
    });
  }

  #workplace(): Workplace {
    const { engine, drafts } = this;
    return {
      personId: 'li',
      personName: '李雯',
      engine,
      keptOf: () => 'kept',
      live: new LiveRows(engine),
      drafts,
      departures: this.departures(),
      api: anApi({
        searchInteractions: async () => ({ interactions: [] }),
        scriptUses: async () => ({ uses: [], advice: [] }),
        searchCustomers: async () => ({ customers: [], more: false }),
        searchCases: async () => ({ cases: [], more: false }),
      }),
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
  }
}

/** What jsdom has not. */
function standInForTheBrowser(): void {
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
}
