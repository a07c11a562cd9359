import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { httpCaseApi, tokenOfLink } from './case/case-api.ts';
import { CaseApp } from './case/case-app.tsx';
import { httpChatApi } from './chat/chat-api.ts';
import { ChatClient } from './chat/chat-client.ts';
import { openLiveSocket } from './chat/live-socket.ts';
import { browserStorage } from './chat/saved-chat.ts';
import { httpFilesApi } from './files/files-api.ts';
import { newId } from './ui/random.ts';
import './styles/page.css';
import './styles/start.css';
import './styles/case.css';
import './styles/chat.css';

/** A conversation, or the one thing a private link is about. */
function page() {
  const token = tokenOfLink(location.hash);
  if (token !== undefined) return <CaseApp api={httpCaseApi} token={token} />;
  const client = new ChatClient({
    api: httpChatApi,
    files: httpFilesApi,
    openLive: openLiveSocket,
    keep: browserStorage,
    newId,
    after: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    onOnline: (run) => addEventListener('online', run),
  });
  client.open();
  return <App client={client} />;
}

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
createRoot(root).render(page());
