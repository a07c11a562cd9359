import { useState } from 'react';
import type { ChatClient } from '../chat/chat-client.ts';
import type { ShownFile } from '../files/outgoing-file.ts';
import { useSpeech } from '../language/speech.ts';
import { problemIn } from '../language/words.ts';
import { sizeInWords } from '../ui/file-size.ts';
import { timeOfDay } from '../ui/moment.ts';
import { saveFile } from '../ui/save-file.ts';

interface FileRowProps {
  client: ChatClient;
  file: ShownFile;
  agentName: string | undefined;
}

/** A file in the conversation: what it is, how far it is, and what can be done with it. */
export function FileRow({ client, file, agentName }: FileRowProps) {
  const { language, say } = useSpeech();
  const { by, name, size, at, state } = file;
  return (
    <li className={`message file by-${by} file-${state}`}>
      <span className="author">{by === 'customer' ? say('you') : (agentName ?? say('agent'))}</span>
      <div className="words file-words">
        {state === 'withdrawn' ? (
          <p className="file-gone">{say('fileTakenBack')}</p>
        ) : (
          <>
            <p className="file-head">
              <FileIcon />
              <span className="file-name">{name}</span>
              <small>{sizeInWords(size, language)}</small>
            </p>
            <Progress file={file} />
            <Actions client={client} file={file} />
          </>
        )}
      </div>
      <span className="meta">
        {at !== undefined && <time dateTime={new Date(at).toISOString()}>{timeOfDay(at, language)}</time>}
        {by === 'customer' && <span className="delivery">{stateWords()}</span>}
      </span>
    </li>
  );

  function stateWords(): string {
    switch (state) {
      case 'preparing':
        return say('filePreparing');
      case 'sending':
        return say('fileSending', { percent: percentOf(file) });
      case 'waiting':
        return say('fileWaiting');
      case 'stopped':
        return say('fileStopped');
      case 'lost':
        return say('fileLost');
      case 'failed':
        return say('fileFailed', { why: problemIn(language, file.problem ?? 'refused') });
      case 'ready':
        return say('sent');
      case 'withdrawn':
        return '';
    }
  }
}

const percentOf = ({ sent = 0, size }: ShownFile): number => Math.floor((sent / Math.max(size, 1)) * 100);

function Progress({ file }: { file: ShownFile }) {
  const { say } = useSpeech();
  if (!['preparing', 'sending', 'waiting'].includes(file.state)) return null;
  return <progress max={100} value={percentOf(file)} aria-label={say('fileProgress', { name: file.name })} />;
}

function Actions({ client, file }: { client: ChatClient; file: ShownFile }) {
  const { say } = useSpeech();
  const { id, by, name, state } = file;
  const drop = () => client.files.cancel(id);
  switch (state) {
    case 'preparing':
    case 'sending':
    case 'waiting':
      return (
        <FileActions>
          <FileAction words={say('fileCancel')} name={say('fileCancelNamed', { name })} onClick={drop} />
        </FileActions>
      );
    case 'stopped':
      return (
        <FileActions>
          <FileAction words={say('fileTakeBack')} name={say('fileTakeBackNamed', { name })} onClick={drop} />
        </FileActions>
      );
    case 'failed':
      return (
        <FileActions>
          {!isHopeless(file) && (
            <FileAction words={say('sendAgain')} onClick={() => client.files.again(id)} />
          )}
          <FileAction words={say('discard')} onClick={drop} />
        </FileActions>
      );
    case 'ready':
      return (
        <FileActions>
          <Save client={client} file={file} />
          {by === 'customer' && (
            <FileAction
              words={say('fileTakeBack')}
              name={say('fileTakeBackNamed', { name })}
              onClick={drop}
            />
          )}
        </FileActions>
      );
    default:
      return null;
  }
}

/** The file itself is not one that can be sent. */
const isHopeless = ({ problem = '' }: ShownFile): boolean =>
  ['wrongFileType', 'emptyFile', 'tooBig'].includes(problem);

const FileActions = ({ children }: { children: React.ReactNode }) => (
  <div className="file-actions">{children}</div>
);

function FileAction({ words, name, onClick }: { words: string; name?: string; onClick(): void }) {
  return (
    <button type="button" className="plain-button" aria-label={name} onClick={onClick}>
      {words}
    </button>
  );
}

function Save({ client, file: { hash, name } }: { client: ChatClient; file: ShownFile }) {
  const { say } = useSpeech();
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle');
  // Its own copy is on its way to be shown with what the server calls it.
  if (!hash) return null;

  async function save(of: string): Promise<void> {
    setState('loading');
    const reply = await client.openFile(of);
    if (reply.ok) saveFile(reply.value, name);
    setState(reply.ok ? 'idle' : 'failed');
  }

  return (
    <>
      <button
        type="button"
        className="plain-button"
        aria-label={say('fileSaveNamed', { name })}
        disabled={state === 'loading'}
        onClick={() => void save(hash)}
      >
        {say(state === 'loading' ? 'fileLoading' : 'fileSave')}
      </button>
      {state === 'failed' && (
        <small className="problem" role="alert">
          {say('fileNotLoaded')}
        </small>
      )}
    </>
  );
}

const FileIcon = () => (
  <svg className="file-icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d="M6 2.75h8.25L19.25 8v13.25H4.75V2.75ZM14 3v5.25h5" />
  </svg>
);
