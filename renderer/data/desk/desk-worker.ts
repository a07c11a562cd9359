import '../no-eval.ts';
import { systemClock } from '../clock.ts';
import { cutQuestions } from '../network/ask.ts';
import { report, reportThrough } from '../problem-log.ts';
import { openDesk } from '../session/open-desk.ts';
import { SessionKeeper } from '../session/session-keeper.ts';
import { Desk } from './desk.ts';
import { DESK_LOCK } from './desk-lock.ts';

// What the shared worker runs. Windows come through `connect`; the lock tells them when it has died.
const desk = new Desk(async (bridge) => {
  const bootstrap = await bridge.call('app.bootstrap', {});
  let apiState = bootstrap.apiState.state;
  let unplugged = bootstrap.offline;
  bridge.on('api.state', ({ state }) => {
    apiState = state;
  });
  bridge.on('demo.offlineChanged', ({ offline }) => {
    unplugged = offline;
    if (offline) cutQuestions();
  });
  const isUp = () => apiState === 'ready' && !unplugged;
  return new SessionKeeper({ bridge, bootstrap, clock: systemClock, isUp, open: openDesk });
});
reportThrough(desk.bridge);
self.addEventListener('error', ({ error }) => report('desk', error));
self.addEventListener('unhandledrejection', ({ reason }) => report('desk.promise', reason));

const alive = new Promise<void>((held) => {
  void navigator.locks.request(DESK_LOCK, () => {
    held();
    return new Promise(() => {});
  });
});

self.addEventListener('connect', (event) => {
  const [port] = (event as MessageEvent).ports;
  if (port) void alive.then(() => desk.join(port));
});
