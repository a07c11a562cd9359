import { describe, expect, it } from 'vitest';
import { openWindows, type WorkstationWindow } from './windows.ts';

interface FakeWindow extends WorkstationWindow {
  focus(): void;
  close(): void;
  heard: string[];
}

/** Windows without a screen: they note what they are told. */
function desk() {
  const besides: (number | undefined)[] = [];
  let made = 0;
  const make = (beside: FakeWindow | undefined): FakeWindow => {
    besides.push(beside?.pageId);
    made += 1;
    const heard: string[] = [];
    const listeners = { focus: [] as (() => void)[], close: [] as (() => void)[] };
    return {
      pageId: made,
      heard,
      events: {
        send: (event) => heard.push(event),
        sendWhenReady: (event) => heard.push(`${event} when ready`),
        pageReady: () => heard.push('ready'),
      },
      load: () => heard.push('load'),
      bringForward: () => heard.push('forward'),
      onFocus: (listener) => listeners.focus.push(listener),
      onClosed: (listener) => listeners.close.push(listener),
      focus: () =>
        listeners.focus.forEach((tell) => {
          tell();
        }),
      close: () =>
        listeners.close.forEach((tell) => {
          tell();
        }),
    };
  };
  const windows = openWindows(make);
  const open = () => {
    const window = windows.open();
    if (!window) throw new Error('no more windows');
    return window;
  };
  return { windows, open, besides };
}

describe('the windows of a workstation', () => {
  it('each open beside the one worked in last', () => {
    const { open, besides } = desk();
    const first = open();
    open();
    first.focus();
    open();
    expect(besides).toEqual([undefined, 1, 1]);
  });

  it('all hear what the main process says, until they close', () => {
    const { windows, open } = desk();
    const [first, second] = [open(), open()];
    windows.send('locale.changed', { locale: 'en' });
    second.close();
    windows.sendWhenReady('reminder.fired', { id: 'c1', fireAt: 1, at: 1, native: true });
    expect(first.heard).toEqual(['locale.changed', 'reminder.fired when ready']);
    expect(second.heard).toEqual(['locale.changed']);
    expect(windows.byPage(first.pageId)).toBe(first);
    expect(windows.byPage(second.pageId)).toBeUndefined();
  });

  it('come forward as the one worked in last, or what is left of them', () => {
    const { windows, open } = desk();
    const [first, second, third] = [open(), open(), open()];
    second.focus();
    expect(windows.bringForward()).toBe(second);
    second.close();
    expect(windows.bringForward()).toBe(third);
    third.close();
    expect(windows.bringForward()).toBe(first);
    first.close();
    expect(windows.bringForward()).toBeUndefined();
    expect([first, second, third].map(({ heard }) => heard)).toEqual([['forward'], ['forward'], ['forward']]);
  });

  it('are never so many that they bury a person, and may be opened again when some have closed', () => {
    const { windows, open } = desk();
    const eight = Array.from({ length: 8 }, open);
    expect(windows.open()).toBeUndefined();
    eight[3]?.close();
    expect(windows.open()).toBeDefined();
    expect(windows.all()).toHaveLength(8);
  });

  it('are announced when they open', () => {
    const { windows, open } = desk();
    const announced: number[] = [];
    windows.onOpened(({ pageId }) => announced.push(pageId));
    open();
    open();
    expect(announced).toEqual([1, 2]);
  });
});
