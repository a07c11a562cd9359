import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const main = `
const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1440, height: 900, show: false,
    webPreferences: { sandbox: true, contextIsolation: true, spellcheck: false, backgroundThrottling: false },
  });
  window.once('ready-to-show', () => window.show());
  window.loadFile('index.html');
});
app.on('window-all-closed', () => app.quit());
`;
const page = '<!doctype html><meta charset="utf-8"><title>Bare</title><h1>Ready</h1>';

/** Writes the smallest Electron app there is into a folder: what every Electron program costs before its own code. */
export function writeBareWindow(folder: string): string {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'bare', main: 'main.cjs' }));
  writeFileSync(join(folder, 'main.cjs'), main);
  writeFileSync(join(folder, 'index.html'), page);
  return folder;
}
