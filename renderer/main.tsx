import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './ui/base.css';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { bridge } from './data/bridge.ts';
import { startTexts } from './i18n/index.ts';
import { Workstation } from './shell/workstation.tsx';

// The page may not evaluate text; zod must not try.
z.config({ jitless: true });

async function start(): Promise<void> {
  const bootstrap = await bridge.call('app.bootstrap', {});
  await startTexts(bootstrap.locale);
  const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';
  if (nonce) setNonce(nonce);
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no root');
  createRoot(root).render(
    <StrictMode>
      <Workstation bootstrap={bootstrap} nonce={nonce} />
    </StrictMode>,
  );
}

void start();
