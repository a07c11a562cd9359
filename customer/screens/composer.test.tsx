import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ChatClient } from '../chat/chat-client.ts';
import { nothingSaved } from '../chat/saved-chat.ts';
import { Composer } from './composer.tsx';

let root: Root;
let client: ChatClient;

function Page() {
  return <Composer client={client} state={client.state()} />;
}

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const never = () => new Promise<never>(() => {});
  client = new ChatClient({
    api: {
      info: never,
      start: never,
      post: never,
      leave: never,
      requestCallback: never,
      answerSurvey: never,
    },
    files: { attach: never, withdraw: never, sendPart: never, open: never },
    openLive: () => ({ delivered: () => {}, close: () => {} }),
    keep: { load: () => nothingSaved, save: () => {} },
    newId: () => 'id',
    after: () => () => {},
    onOnline: () => {},
  });
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.getElementById('root') as HTMLElement);
  const draw = () => act(() => root.render(<Page />));
  client.subscribe(draw);
  act(() => client.setDraft('你好'));
});

afterEach(() => act(() => root.unmount()));

function press(key: KeyboardEventInit): boolean {
  const field = document.querySelector('textarea');
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, key: 'Enter', ...key });
  act(() => {
    field?.dispatchEvent(event);
  });
  return event.defaultPrevented;
}

const sent = () => client.state().outgoing.map(({ text }) => text);

describe('the place to write', () => {
  it('sends with Enter and is empty again', () => {
    expect(press({})).toBe(true);
    expect(sent()).toEqual(['你好']);
    expect(document.querySelector('textarea')?.value).toBe('');
  });

  it.each<[string, KeyboardEventInit]>([
    ['while a word is being composed', { isComposing: true }],
    ['when an input method has the key', { keyCode: 229 }],
    ['when the key is called Process', { key: 'Process' }],
    ['with Shift', { shiftKey: true }],
  ])('leaves Enter alone %s', (_when, key) => {
    expect(press(key)).toBe(false);
    expect(sent()).toEqual([]);
  });

  it('sends nothing but spaces never', () => {
    act(() => client.setDraft('  \n '));
    press({});
    expect(sent()).toEqual([]);
    expect(document.querySelector<HTMLButtonElement>('button[type=submit]')?.disabled).toBe(true);
  });

  it('says that a text is too long and keeps it', () => {
    act(() => client.setDraft('字'.repeat(2_001)));
    press({});
    expect(sent()).toEqual([]);
    expect(document.querySelector('[role=alert]')?.textContent).toBeTruthy();
    expect(client.state().draft).toHaveLength(2_001);
  });
});
