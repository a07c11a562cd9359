import { Menu, type MenuItemConstructorOptions, nativeImage, Tray } from 'electron';
import type { Translate } from '../i18n/translate.ts';

export interface TrayActions {
  show(): void;
  quit(): void;
}

export interface WorkstationTray {
  update(t: Translate, waiting: number): void;
}

/** The icon beside the clock: brings the window back and ends the program. */
export function openTray(icon: string, actions: TrayActions): WorkstationTray {
  const image = nativeImage.createFromPath(icon);
  if (process.platform === 'darwin') image.setTemplateImage(true);
  const tray = new Tray(image);
  tray.on('click', actions.show);
  return {
    update: (t, waiting) => {
      tray.setToolTip(waiting > 0 ? t('tray.waiting', { count: waiting }) : t('app.name'));
      const items: MenuItemConstructorOptions[] = [
        { label: t('tray.show'), click: actions.show },
        { type: 'separator' },
        { label: t('menu.quit'), click: actions.quit },
      ];
      tray.setContextMenu(Menu.buildFromTemplate(items));
    },
  };
}
