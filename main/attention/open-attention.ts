import { BrowserWindow } from 'electron';
import type { Core } from '../core.ts';
import type { NativeWindows } from '../window/workstation-window.ts';
import { type Attention, startAttention } from './attention.ts';
import { showNotice } from './notice.ts';

/** Joins what calls for attention to the system's notifications and the windows. */
export function openAttention({ clock, log }: Core, windows: NativeWindows): Attention {
  const open = (id: string) => {
    windows.bringForward()?.events.sendWhenReady('attention.clicked', { id });
  };
  return startAttention({
    clock,
    isInFront: () => BrowserWindow.getFocusedWindow() !== null,
    show: (notice) => showNotice(notice, open, log),
  });
}
