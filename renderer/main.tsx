import './data/no-eval.ts';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './ui/base.css';
import './ui/contrast.css';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { bridge } from './data/bridge.ts';
import { systemClock } from './data/clock.ts';
import { connectToDesk } from './data/desk/connect.ts';
import { WindowDesk } from './data/desk/window-desk.ts';
import { Machine } from './data/machine.ts';
import { report, reportThrough } from './data/problem-log.ts';
import { random } from './data/random.ts';
import { startTexts, switchTexts } from './i18n/index.ts';
import { Workstation } from './shell/workstation.tsx';
import { followSystemContrast } from './stores/contrast.ts';
import { seatTakenBy } from './stores/of-person.ts';
import { go, returnToPlace } from './stores/place.ts';

reportThrough(bridge);
window.addEventListener('error', ({ error }) => report('page', error));
window.addEventListener('unhandledrejection', ({ reason }) => report('page.promise', reason));

async function start(): Promise<void> {
  const bootstrap = await bridge.call('app.bootstrap', {});
  await startTexts(bootstrap.locale);
  bridge.on('locale.changed', ({ locale }) => void switchTexts(locale));
  bridge.on('reminder.clicked', ({ id }) => go({ screen: 'callbacks', callbackId: id }));
  const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';
  if (nonce) setNonce(nonce);
  const machine = new Machine(bridge, bootstrap);
  const desk = new WindowDesk({ bridge, clock: systemClock, random, connect: connectToDesk });
  window.addEventListener('pagehide', () => desk.leave());
  desk.subscribe(() => {
    const session = desk.state();
    if (session.at !== 'signedIn') return;
    seatTakenBy(session.workplace.personId);
    returnToPlace(session.workplace.personId);
  });
  followSystemContrast();
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no root');
  createRoot(root, { onRecoverableError: (error) => report('page.recovered', error, 'warn') }).render(
    <StrictMode>
      <Workstation machine={machine} desk={desk} nonce={nonce} />
    </StrictMode>,
  );
}

void start();
