import type { BrowserWindow } from 'electron';

/** A window's page as paper would have it, in Base64: wide, as tables are. Rejects when the window has gone. */
export async function printPage(window: BrowserWindow | undefined): Promise<{ content: string }> {
  if (!window) throw new Error('the window has gone');
  const file = await window.webContents.printToPDF({
    landscape: true,
    pageSize: 'A4',
    printBackground: true,
  });
  return { content: file.toString('base64') };
}
