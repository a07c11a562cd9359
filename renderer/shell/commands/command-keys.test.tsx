import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useCommand } from '../../ui/use-command.ts';
import { CommandKeys } from './command-keys.tsx';

let host: HTMLElement;
let root: Root;
const ran: string[] = [];

function Screen() {
  useCommand({ id: 'take', label: 'Take', keys: 'n', run: () => ran.push('take') });
  useCommand({
    id: 'send',
    label: 'Send',
    keys: 'mod+Enter',
    whileTyping: true,
    run: () => ran.push('send'),
  });
  return (
    <>
      <textarea />
      <div role="dialog">
        <button type="button">inside</button>
      </div>
    </>
  );
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  ran.length = 0;
  host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host);
  act(() =>
    root.render(
      <>
        <CommandKeys />
        <Screen />
      </>,
    ),
  );
});

afterEach(() => {
  act(() => root.unmount());
  host.remove();
});

const press = (where: string, init: KeyboardEventInit) =>
  host
    .querySelector(where)
    ?.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }));

describe('the keys of commands', () => {
  it('work on the page, but not as letters in a text or under a dialog', () => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true }));
    press('textarea', { key: 'n' });
    press('[role=dialog] button', { key: 'n' });
    expect(ran).toEqual(['take']);
  });

  it('work while typing when the command says so, and never while an input method composes', () => {
    press('textarea', { key: 'Enter', ctrlKey: true });
    press('textarea', { key: 'Enter', ctrlKey: true, isComposing: true });
    expect(ran).toEqual(['send']);
  });

  it('do nothing once for as long as a key is held down', () => {
    press('textarea', { key: 'Enter', ctrlKey: true, repeat: true });
    expect(ran).toEqual([]);
  });

  it('are gone with the screen that offered them', () => {
    const onPage = () =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true }));
    onPage();
    act(() => root.render(<CommandKeys />));
    onPage();
    expect(ran).toEqual(['take']);
  });
});
