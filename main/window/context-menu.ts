import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import type { Translate } from '../i18n/translate.ts';

/** The menu of the right mouse button where there is text to work with; the browser has none of its own. */
export function offerContextMenu(window: BrowserWindow, translate: () => Translate): void {
  window.webContents.on('context-menu', (_event, { isEditable, selectionText, editFlags }) => {
    if (!isEditable && !selectionText) return;
    const t = translate();
    const copy: MenuItemConstructorOptions = {
      role: 'copy',
      label: t('menu.copy'),
      enabled: editFlags.canCopy,
    };
    const editing: MenuItemConstructorOptions[] = [
      { role: 'cut', label: t('menu.cut'), enabled: editFlags.canCut },
      copy,
      { role: 'paste', label: t('menu.paste'), enabled: editFlags.canPaste },
      { type: 'separator' },
      { role: 'selectAll', label: t('menu.selectAll') },
    ];
    Menu.buildFromTemplate(isEditable ? editing : [copy]).popup({ window });
  });
}
