import { act, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useCommand } from '../../ui/use-command.ts';
import { CommandKeys } from './command-keys.tsx';

let host: HTMLElement;
let root: Root;
const ran: string[] = [];

/** As the library's own do it: Escape closes it before anybody else hears of the key. */
function Overlay({ role }: { role: 'dialog' | 'menu' }) {
  const [open, setOpen] = useState(true);
  useEffect(() => {
    const onKeyDown = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') flushSync(() => setOpen(false));
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
  return open && <div role={role} />;
}

function Screen({ overlay }: { overlay?: 'dialog' | 'menu' }) {
  useCommand({ id: 'back', label: 'Back', keys: 'Escape', run: () => ran.push('back') });
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
      {overlay && <Overlay role={overlay} />}
    </>
  );
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  ran.length = 0;
  host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host);
  show();
});

afterEach(() => {
  act(() => root.unmount());
  host.remove();
});

const show = (overlay?: 'dialog' | 'menu') =>
  act(() =>
    root.render(
      <>
        <CommandKeys />
        <Screen overlay={overlay} />
      </>,
    ),
  );
const pressOnPage = (key: string) =>
  act(() => void document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));

const press = (where: string, init: KeyboardEventInit) =>
  host
    .querySelector(where)
    ?.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }));

describe('the keys of commands', () => {
  it('work on the page, but not as letters in a text', () => {
    pressOnPage('n');
    press('textarea', { key: 'n' });
    expect(ran).toEqual(['take']);
  });

  it.each(['dialog', 'menu'] as const)(
    'rest under a %s, wherever the focus is, and Escape that closes it does nothing else',
    (overlay) => {
      show(overlay);
      pressOnPage('n');
      pressOnPage('Escape');
      expect(host.querySelector(`[role=${overlay}]`)).toBeNull();
      expect(ran).toEqual([]);
      pressOnPage('Escape');
      expect(ran).toEqual(['back']);
    },
  );

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
    pressOnPage('n');
    act(() => root.render(<CommandKeys />));
    pressOnPage('n');
    expect(ran).toEqual(['take']);
  });
});
