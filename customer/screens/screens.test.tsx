import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChatInfo, ChatView } from '../../contract/http/chat.ts';
import { App } from '../app.tsx';
import { ChatClient, type ChatPorts } from '../chat/chat-client.ts';
import type { LiveHandlers } from '../chat/live-socket.ts';
import { nothingSaved, type SavedChat } from '../chat/saved-chat.ts';

const hours = { zone: 'Asia/Shanghai', opensAt: 540, closesAt: 1080, days: 'everyDay' } as const;
const brand = { 'zh-CN': '云杉商城', en: 'Spruce Store' };
const at = (local: string) => Date.parse(`${local}+08:00`);
const queue = { brand, hours, waiting: 2, nextOpeningAt: at('2026-11-21T09:00') };
const info: ChatInfo = {
  queues: [
    { ...queue, id: 'general', name: { 'zh-CN': '咨询', en: 'General' }, open: true },
    { ...queue, id: 'night', name: { 'zh-CN': '夜间', en: 'Night' }, open: false },
  ],
  serverTime: at('2026-11-20T12:00'),
};

let root: Root;
let client: ChatClient;
let line: LiveHandlers | undefined;
let answers: object[];

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  globalThis.ResizeObserver ??= class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  localStorage.clear();
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.getElementById('root') as HTMLElement);
  answers = [];
});
afterEach(() => act(() => root.unmount()));

async function open(saved: Partial<SavedChat> = {}): Promise<void> {
  const never = () => new Promise<never>(() => {});
  const ports: ChatPorts = {
    api: {
      info: async () => ({ ok: true, value: info }),
      start: never,
      post: never,
      leave: never,
      requestCallback: never,
      answerSurvey: async (_id, _token, answer) => {
        answers.push(answer);
        return { ok: true, value: view({ state: 'closed', survey: { answered: true }, serverTime: 9 }) };
      },
    },
    files: { attach: never, withdraw: never, sendPart: never, open: never },
    openLive: (_id, _token, handlers) => {
      line = handlers;
      return { delivered: () => {}, close: () => {} };
    },
    keep: { load: () => ({ ...nothingSaved, ...saved }), save: () => {} },
    newId: () => 'id',
    after: () => () => {},
    onOnline: () => {},
  };
  client = new ChatClient(ports);
  await act(async () => {
    root.render(<App client={client} />);
    client.open();
  });
}

const view = (part: Partial<ChatView>): ChatView => ({
  interactionId: 'i',
  state: 'queued',
  offHours: false,
  messages: [],
  attachments: [],
  serverTime: 1,
  ...part,
});
const start = {
  interactionId: 'i',
  messageId: 'm',
  queueId: 'general',
  name: '',
  language: 'en',
  text: 'Hi',
} as const;
const talking = { start, token: 't' };
const show = (part: Partial<ChatView>) => act(() => line?.onView(view(part)));
const text = () => document.body.textContent ?? '';
const click = (selector: string, n = 0) =>
  act(async () => document.querySelectorAll<HTMLElement>(selector)[n]?.click());

describe('the first screen', () => {
  it('shows hours, who waits, when closed queues open, and that it is recorded', async () => {
    await open();
    expect(text()).toContain('2 waiting');
    expect(text()).toContain('Opens tomorrow 09:00');
    expect(text()).toContain('This conversation is recorded');
  });

  it('offers to leave a message where service is closed', async () => {
    await open();
    const submit = () => document.querySelector('button[type=submit]')?.textContent;
    expect(submit()).toBe('Start chat');
    await click('input[type=radio]', 1);
    expect(submit()).toBe('Leave a message');
  });

  it('asks for a question, names the field and goes there', async () => {
    await open();
    await click('button[type=submit]');
    expect(document.querySelector('[role=alert]')?.textContent).toBe('Please write your question first.');
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
    expect(client.state().start).toBeUndefined();
  });

  it('speaks the other language at a press, and says so to assistive technology', async () => {
    await open();
    await click('.languages button', 0);
    expect(document.documentElement.lang).toBe('zh-CN');
    expect(text()).toContain('开始咨询');
    expect(document.querySelector('.languages [aria-pressed=true]')?.textContent).toBe('中文');
  });
});

describe('the conversation', () => {
  it('shows the place in line and asks before giving it up', async () => {
    await open(talking);
    await show({ position: 3, estimatedWaitMs: 130_000 });
    expect(text()).toContain('You are number 3 in line');
    expect(text()).toContain('About 3 min to wait');
    await click('.standing button');
    expect(text()).toContain('Give up your place in line?');
    expect(document.activeElement?.textContent).toBe('Keep waiting');
  });

  it('says off hours when the answer comes instead of a place in line', async () => {
    await open(talking);
    await show({ offHours: true, nextOpeningAt: at('2026-11-21T09:00'), serverTime: info.serverTime });
    expect(text()).toContain('We answer once service opens: tomorrow 09:00.');
  });

  it('asks what is asked besides the stars once there are stars, each named and each to be left out (C-169)', async () => {
    await open(talking);
    await show({ state: 'closed', survey: { answered: false, questions: ['recommend', 'care'] } });
    expect(document.querySelector('.scale')).toBeNull();
    await click('.star input', 4);
    const legends = [...document.querySelectorAll('.scale legend')].map((one) => one.textContent);
    expect(legends).toEqual([
      'Would you recommend us to friends? optional',
      'Did you feel cared for? optional',
    ]);
    await click('.scale input', 10);
    await click('.survey button');
    expect(answers).toEqual([{ stars: 5, text: '', answers: { recommend: 10 } }]);
  });

  it('leaves it to the customer whether to rate', async () => {
    await open(talking);
    await show({ state: 'closed', survey: { answered: false } });
    expect(text()).toContain('New conversation');
    expect(document.querySelector('.survey button')).toBeNull();
    await click('.star input', 3);
    await click('.survey button');
    expect(answers).toEqual([{ stars: 4, text: '' }]);
    expect(text()).toContain('Thank you for your rating!');
  });
});

describe('files in the conversation', () => {
  const file = {
    id: 'f',
    by: 'agent',
    hash: 'a'.repeat(64),
    name: 'invoice.pdf',
    mediaType: 'application/pdf',
    size: 1_500_000,
    state: 'ready',
    at: 2,
  } as const;
  const names = () => [...document.querySelectorAll('.log button')].map((b) => b.ariaLabel ?? b.textContent);

  it('stand among the messages by time, with their size, to be saved', async () => {
    await open(talking);
    await show({
      messages: [
        { id: 'm1', by: 'customer', text: 'Hello', at: 1 },
        { id: 'm3', by: 'agent', text: 'Here you are', at: 3 },
      ],
      attachments: [file],
    });
    const items = [...document.querySelectorAll('.log .words')].map((item) => item.textContent);
    expect(items).toEqual(['Hello', 'invoice.pdf1.4 MBSave', 'Here you are']);
    expect(names()).toEqual(['Save invoice.pdf']);
  });

  it('say when they were taken back, without their name', async () => {
    await open(talking);
    await show({ attachments: [{ ...file, state: 'withdrawn' }] });
    expect(text()).toContain('This file was taken back');
    expect(text()).not.toContain('invoice.pdf');
  });

  it('say when they are not finished after a reload, and can be taken back', async () => {
    await open(talking);
    await show({ attachments: [{ ...file, by: 'customer', state: 'uploading' }] });
    expect(text()).toContain('Choose the same file again to go on.');
    expect(names()).toEqual(['Take back invoice.pdf']);
  });

  it('show how far they are, can be called off, and what cannot be sent says why', async () => {
    await open(talking);
    await show({});
    const choose = (name: string) => {
      const chosen = new File(['x'], name);
      act(() => client.files.add([chosen]));
    };
    choose('photo.png');
    expect(document.querySelector('progress')?.ariaLabel).toBe('Progress of photo.png');
    expect(names()).toEqual(['Cancel photo.png']);
    await click('.log button');
    expect(document.querySelectorAll('.file')).toHaveLength(0);
    choose('program.exe');
    expect(text()).toContain('This kind of file cannot be sent.');
    expect(names()).toEqual(['Delete']);
  });
});
