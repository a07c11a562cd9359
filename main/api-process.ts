// The embedded API's own process: its database never shares a thread with the windows.
import { startApi } from '../server/start-api.ts';
import { type News, orderSchema, type StartOptions } from './api/messages.ts';

let running: ReturnType<typeof startApi> | undefined;

const tell = (news: News) => process.parentPort.postMessage(news);

async function start(options: StartOptions): Promise<void> {
  running = startApi(options);
  try {
    const { url, firstAdmin } = await running;
    tell({ type: 'ready', url, firstAdmin });
  } catch (error) {
    console.error(error);
    tell({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}

async function stop(): Promise<void> {
  const api = await running?.catch(() => undefined);
  await api?.stop();
  process.exit(0);
}

process.parentPort.on('message', ({ data }) => {
  const order = orderSchema.parse(data);
  void (order.type === 'start' ? start(order.options) : stop());
});

// Electron only warns about these in later versions; a process in an unknown state is better started anew.
process.on('unhandledRejection', (error) => {
  console.error(error);
  process.exit(1);
});

// Ctrl+C in a terminal reaches every process of the group; when to stop is for main to say.
process.on('SIGINT', () => undefined);
process.on('SIGHUP', () => undefined);
process.on('SIGTERM', () => void stop());
