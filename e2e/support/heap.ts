import type { Desktop } from './desktop.ts';

interface Snapshot {
  strings: string[];
}

/**
 * Every text that lies in the memory of a workstation's scripts, those of its page and of its shared worker apart. What
 * nobody can reach any more does not count: it is cleared away first.
 */
export async function textsInMemory(desktop: Desktop): Promise<{ page: string[]; worker: string[] }> {
  const { app, page } = desktop;
  const session = await page.context().newCDPSession(page);
  let written = '';
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => {
    written += chunk;
  });
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  const ofWorker = await app.evaluate(async ({ BrowserWindow }) => {
    const inspector = BrowserWindow.getAllWindows()[0]?.webContents.debugger;
    if (!inspector) throw new Error('there is no window');
    inspector.attach('1.3');
    let snapshot = '';
    inspector.on('message', (_event, method, { chunk }) => {
      if (method === 'HeapProfiler.addHeapSnapshotChunk') snapshot += chunk;
    });
    const { targetInfos } = await inspector.sendCommand('Target.getTargets');
    const { targetId } = targetInfos.find(({ type }: { type: string }) => type === 'shared_worker');
    const { sessionId } = await inspector.sendCommand('Target.attachToTarget', { targetId, flatten: true });
    await inspector.sendCommand('HeapProfiler.takeHeapSnapshot', { reportProgress: false }, sessionId);
    inspector.detach();
    return snapshot;
  });
  const stringsOf = (snapshot: string) => (JSON.parse(snapshot) as Snapshot).strings;
  return { page: stringsOf(written), worker: stringsOf(ofWorker) };
}
