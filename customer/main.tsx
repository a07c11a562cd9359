import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { httpChatApi } from './chat/chat-api.ts';
import { ChatClient } from './chat/chat-client.ts';
import { openLiveSocket } from './chat/live-socket.ts';
import { browserStorage } from './chat/saved-chat.ts';
import { httpFilesApi } from './files/files-api.ts';
import { newId } from './ui/random.ts';
import './styles/page.css';
import './styles/start.css';
import './styles/chat.css';

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

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
createRoot(root).render(<App client={client} />);
client.open();
