// Lives the seeds it is given, one after another, and tells what became of them.

import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';

const { liveSeed, tell } = await import(pathToFileURL(workerData.bundle).href);
const port = parentPort;
if (!port) throw new Error('this runs as a worker');

port.on('message', async ({ seeds, failure }) => {
  if (failure) {
    port.postMessage({ told: await tell(failure) });
    return;
  }
  const failures = [];
  for (const seed of seeds) {
    const found = await liveSeed(seed);
    if (found) failures.push(found);
  }
  port.postMessage({ lived: seeds.length, failures });
});
