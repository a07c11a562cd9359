import { useEffect, useLayoutEffect, useRef } from 'react';
import { LinkedText } from '../case/linked-text.tsx';
import type { ChatClient } from '../chat/chat-client.ts';
import type { ShownMessage } from '../chat/outgoing.ts';
import type { ShownFile } from '../files/outgoing-file.ts';
import { useSpeech } from '../language/speech.ts';
import { problemIn } from '../language/words.ts';
import { timeOfDay } from '../ui/moment.ts';
import { FileRow } from './file-row.tsx';

interface MessageLogProps {
  client: ChatClient;
  messages: ShownMessage[];
  files: ShownFile[];
  agentName: string | undefined;
}

/** Everything said and sent, read out as it comes. Follows the end unless the customer has scrolled up to read. */
export function MessageLog({ client, messages, files, agentName }: MessageLogProps) {
  const { say } = useSpeech();
  const log = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const count = messages.length + files.length;
  useLayoutEffect(() => {
    if (count > 0 && atEnd.current && log.current) log.current.scrollTop = log.current.scrollHeight;
  }, [count]);
  useEffect(() => stayAtEnd(log.current, atEnd), []);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
    <div ref={log} className="log" role="log" aria-label={say('log')} tabIndex={0} onScroll={watchEnd}>
      <ol>
        {inOrder(messages, files).map((item) =>
          'size' in item ? (
            <FileRow key={item.id} client={client} file={item} agentName={agentName} />
          ) : (
            <Message key={item.id} client={client} message={item} agentName={agentName} />
          ),
        )}
      </ol>
    </div>
  );

  function watchEnd(): void {
    const { scrollTop = 0, scrollHeight = 0, clientHeight = 0 } = log.current ?? {};
    atEnd.current = scrollHeight - scrollTop - clientHeight < 40;
  }
}

/** By the server's time; what it has not got yet comes last. What happened in one moment keeps its order. */
function inOrder(messages: ShownMessage[], files: ShownFile[]): (ShownMessage | ShownFile)[] {
  const timeOf = ({ at }: { at?: number }): number => at ?? Number.MAX_SAFE_INTEGER;
  return [...messages, ...files].sort((a, b) => timeOf(a) - timeOf(b));
}

/** What opens below the log (a keyboard, the survey) must not cover its end. */
function stayAtEnd(log: HTMLElement | null, atEnd: { current: boolean }): () => void {
  const observer = new ResizeObserver(() => {
    if (log && atEnd.current) log.scrollTop = log.scrollHeight;
  });
  if (log) observer.observe(log);
  return () => observer.disconnect();
}

interface MessageProps {
  client: ChatClient;
  message: ShownMessage;
  agentName: string | undefined;
}

function Message({ client, message, agentName }: MessageProps) {
  const { language, say } = useSpeech();
  const author = { customer: say('you'), agent: agentName ?? say('agent'), automatic: say('automatic') }[
    message.by
  ];
  return (
    <li className={`message by-${message.by} ${message.state}`}>
      <span className="author">{author}</span>
      <p className="words">
        <LinkedText text={message.text} />
      </p>
      <span className="meta">
        {message.at !== undefined && (
          <time dateTime={new Date(message.at).toISOString()}>{timeOfDay(message.at, language)}</time>
        )}
        {message.by === 'customer' && <Delivery message={message} />}
      </span>
      {message.state === 'failed' && (
        <span className="failed-actions">
          <small>{problemIn(language, message.problem ?? 'refused')}</small>
          <button type="button" className="plain-button" onClick={() => client.sendAgain(message.id)}>
            {say('sendAgain')}
          </button>
          <button type="button" className="plain-button" onClick={() => client.discard(message.id)}>
            {say('discard')}
          </button>
        </span>
      )}
    </li>
  );
}

const deliveryWords = {
  sent: 'sent',
  sending: 'sending',
  waiting: 'waitingForNetwork',
  failed: 'failed',
} as const;

function Delivery({ message }: { message: ShownMessage }) {
  const { say } = useSpeech();
  return <span className="delivery">{say(deliveryWords[message.state])}</span>;
}
