import './data/no-eval.ts';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './ui/base.css';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { bridge } from './data/bridge.ts';
import { systemClock } from './data/clock.ts';
import { Machine } from './data/machine.ts';
import { report } from './data/problem-log.ts';
import { openWorkplace } from './data/session/open-workplace.ts';
import { SessionKeeper } from './data/session/session-keeper.ts';
import { startTexts, switchTexts } from './i18n/index.ts';
import { Workstation } from './shell/workstation.tsx';
import { seatTakenBy } from './stores/of-person.ts';
import { go } from './stores/place.ts';

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
  const isUp = () => machine.state().api.state === 'ready';
  const keeper = new SessionKeeper({ bridge, bootstrap, clock: systemClock, isUp, open: openWorkplace });
  keeper.subscribe(() => {
    const session = keeper.state();
    if (session.at === 'signedIn') seatTakenBy(session.workplace.personId);
  });
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no root');
  createRoot(root, { onRecoverableError: (error) => report('page.recovered', error, 'warn') }).render(
    <StrictMode>
      <Workstation machine={machine} keeper={keeper} nonce={nonce} />
    </StrictMode>,
  );
  await keeper.start();
}

void start();
