import { join } from 'node:path';
import { app, BrowserWindow, ipcMain } from 'electron';
import { openJournals } from '../../main/journal/journals.ts';

// One window on the bench's page, with the product's own outbox journal behind it.
const folder = process.env.BENCH_PROFILE ?? '';
app.setPath('userData', folder);
const quiet = { info() {}, warn() {}, error() {} };
const journals = openJournals(folder, quiet);
ipcMain.handle('journal.read', async () => (await journals.read({ journal: 'bench' })).records);
ipcMain.handle('journal.write', async (_, change) => {
  await journals.write({ journal: 'bench', ...change });
});

void app.whenReady().then(() => {
  const preload = join(import.meta.dirname, 'preload.cjs');
  const webPreferences = { sandbox: true, contextIsolation: true, backgroundThrottling: false, preload };
  const window = new BrowserWindow({ width: 800, height: 600, webPreferences });
  void window.loadURL(process.env.BENCH_URL ?? 'about:blank');
});
app.on('window-all-closed', () => app.quit());
