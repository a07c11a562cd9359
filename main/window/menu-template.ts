import type { MenuItemConstructorOptions } from 'electron';
import { type Language, languageSchema } from '../../domain/language.ts';
import type { Translate } from '../i18n/translate.ts';
import type { ZoomStep } from './zoom.ts';

export interface MenuState {
  platform: NodeJS.Platform;
  language: Language;
  demo: boolean;
  offline: boolean;
  /** Developer tools and reloading: not in an installed workstation. */
  developer: boolean;
}

export interface MenuActions {
  openWindow(): void;
  openCustomerPage(): void;
  setOffline(offline: boolean): void;
  setLocale(locale: Language): void;
  zoom(to: ZoomStep): void;
  openLogs(): void;
}

const separator: MenuItemConstructorOptions = { type: 'separator' };

/** The native menu in the person's language. Roles bring the system's own behaviour, the words are ours. */
export function menuTemplate(
  state: MenuState,
  t: Translate,
  actions: MenuActions,
): MenuItemConstructorOptions[] {
  return [
    ...(state.platform === 'darwin' ? [appMenu(t)] : []),
    fileMenu(state, t, actions),
    editMenu(t),
    viewMenu(state, t, actions),
    languageMenu(state, t, actions),
    {
      label: t('menu.help'),
      role: 'help',
      submenu: [{ label: t('menu.openLogs'), click: actions.openLogs }],
    },
  ];
}

function appMenu(t: Translate): MenuItemConstructorOptions {
  return {
    label: t('app.name'),
    submenu: [
      { role: 'about', label: t('menu.about') },
      separator,
      { role: 'services', label: t('menu.services') },
      separator,
      { role: 'hide', label: t('menu.hide') },
      { role: 'hideOthers', label: t('menu.hideOthers') },
      { role: 'unhide', label: t('menu.showAll') },
      separator,
      { role: 'quit', label: t('menu.quit') },
    ],
  };
}

function fileMenu(state: MenuState, t: Translate, actions: MenuActions): MenuItemConstructorOptions {
  const offline: MenuItemConstructorOptions = {
    id: 'offline',
    label: t('menu.offline'),
    type: 'checkbox',
    checked: state.offline,
    click: (item) => actions.setOffline(item.checked),
  };
  return {
    label: t('menu.file'),
    submenu: [
      { label: t('menu.newWindow'), accelerator: 'CmdOrCtrl+Shift+N', click: actions.openWindow },
      { label: t('menu.customerPage'), click: actions.openCustomerPage },
      ...(state.demo ? [offline] : []),
      separator,
      { role: 'close', label: t('menu.closeWindow') },
      ...(state.platform === 'darwin' ? [] : [{ role: 'quit' as const, label: t('menu.quit') }]),
    ],
  };
}

function editMenu(t: Translate): MenuItemConstructorOptions {
  return {
    label: t('menu.edit'),
    submenu: [
      { role: 'undo', label: t('menu.undo') },
      { role: 'redo', label: t('menu.redo') },
      separator,
      { role: 'cut', label: t('menu.cut') },
      { role: 'copy', label: t('menu.copy') },
      { role: 'paste', label: t('menu.paste') },
      { role: 'pasteAndMatchStyle', label: t('menu.pasteText') },
      { role: 'selectAll', label: t('menu.selectAll') },
    ],
  };
}

function viewMenu(state: MenuState, t: Translate, actions: MenuActions): MenuItemConstructorOptions {
  const developer: MenuItemConstructorOptions[] = [
    separator,
    { role: 'reload', label: t('menu.reload') },
    { role: 'toggleDevTools', label: t('menu.devTools') },
  ];
  return {
    label: t('menu.view'),
    submenu: [
      // Own actions instead of roles: the zoom is kept over a restart.
      { label: t('menu.zoomIn'), accelerator: 'CmdOrCtrl+=', click: () => actions.zoom('in') },
      { label: t('menu.zoomOut'), accelerator: 'CmdOrCtrl+-', click: () => actions.zoom('out') },
      { label: t('menu.zoomReset'), accelerator: 'CmdOrCtrl+0', click: () => actions.zoom('reset') },
      separator,
      { role: 'togglefullscreen', label: t('menu.fullScreen') },
      ...(state.developer ? developer : []),
    ],
  };
}

function languageMenu(state: MenuState, t: Translate, actions: MenuActions): MenuItemConstructorOptions {
  // Both language files name a language in its own words, so that it is found by who reads no other.
  const choice = (locale: Language): MenuItemConstructorOptions => ({
    label: t(`language.${locale}`),
    type: 'radio',
    checked: state.language === locale,
    click: () => actions.setLocale(locale),
  });
  return { label: t('menu.language'), submenu: languageSchema.options.map(choice) };
}
