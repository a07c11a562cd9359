import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { expect, it, vi } from 'vitest';
import { sharedZoom } from './zoom.ts';

function aWindow() {
  const webContents = Object.assign(new EventEmitter(), { setZoomFactor: vi.fn() });
  const window = Object.assign(new EventEmitter(), { webContents });
  const drawn = () => webContents.setZoomFactor.mock.lastCall?.[0];
  return { window: window as unknown as BrowserWindow, webContents, drawn };
}

it('draws every window in the size of whoever is signed in, with the machine’s zoom on top, and keeps only that', () => {
  const keep = vi.fn();
  const zoom = sharedZoom(1.25, keep);
  const [first, second] = [aWindow(), aWindow()];
  for (const { window, webContents } of [first, second]) {
    zoom.adopt(window);
    webContents.emit('did-finish-load');
  }
  expect([first.drawn(), second.drawn()]).toEqual([1.25, 1.25]);
  zoom.of(1.5);
  expect([first.drawn(), second.drawn()]).toEqual([1.875, 1.875]);
  zoom.change('reset');
  expect([first.drawn(), second.drawn()]).toEqual([1.5, 1.5]);
  zoom.of(1);
  expect([first.drawn(), second.drawn()]).toEqual([1, 1]);
  expect(keep.mock.calls).toEqual([[1]]);
});
