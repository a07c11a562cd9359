import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { translator } from '../i18n/translate.ts';
import { type MenuState, menuTemplate } from './menu-template.ts';

const actions = {
  openWindow: vi.fn(),
  openCustomerPage: vi.fn(),
  setOffline: vi.fn(),
  setLocale: vi.fn(),
  zoom: vi.fn(),
  openLogs: vi.fn(),
};

function items(state: Partial<MenuState>): MenuItemConstructorOptions[] {
  const full: MenuState = {
    platform: 'linux',
    language: 'en',
    demo: false,
    offline: false,
    developer: false,
    ...state,
  };
  const menus = menuTemplate(full, translator(full.language), actions);
  return menus.flatMap((menu) => [menu, ...(menu.submenu as MenuItemConstructorOptions[])]);
}

describe('the native menu', () => {
  it.each(['zh-CN', 'en'] as const)('has words of ours on every item in %s', (language) => {
    for (const platform of ['linux', 'win32', 'darwin'] as const) {
      for (const item of items({ platform, language, demo: true, developer: true })) {
        expect(item.type === 'separator' || item.label, JSON.stringify(item)).toBeTruthy();
      }
    }
    expect(items({ language }).some(({ label }) => label === translator(language)('menu.quit'))).toBe(true);
  });

  it('offers the offline switch in the demo only', () => {
    expect(items({}).some(({ id }) => id === 'offline')).toBe(false);
    expect(items({ demo: true, offline: true }).find(({ id }) => id === 'offline')).toMatchObject({
      checked: true,
    });
  });

  it('offers developer tools to developers only', () => {
    expect(items({}).some(({ role }) => role === 'toggleDevTools' || role === 'reload')).toBe(false);
    expect(items({ developer: true }).some(({ role }) => role === 'toggleDevTools')).toBe(true);
  });

  it('opens another window by its key', () => {
    const item = items({ language: 'zh-CN' }).find(({ label }) => label === '新建窗口');
    expect(item?.accelerator).toBe('CmdOrCtrl+Shift+N');
    expect(item?.click).toBe(actions.openWindow);
  });

  it('has exactly one way to quit on every platform', () => {
    for (const platform of ['linux', 'win32', 'darwin'] as const) {
      expect(items({ platform }).filter(({ role }) => role === 'quit')).toHaveLength(1);
    }
  });
});
