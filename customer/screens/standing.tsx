import { useState } from 'react';
import type { ChatView } from '../../contract/http/chat.ts';
import type { ChatClient, ChatState } from '../chat/chat-client.ts';
import { useSpeech } from '../language/speech.ts';
import { openingMoment, waitInWords } from '../ui/moment.ts';
import { CallbackOffer } from './callback-offer.tsx';

/** How the conversation stands: the line to the server, the place in the queue, who is there. */
export function Standing({ client, state }: { client: ChatClient; state: ChatState }) {
  const { say } = useSpeech();
  const { view, connected } = state;
  const waiting = view && isWaiting(view) && !view.offHours;
  return (
    <div className="standing">
      <div role="status" className="standing-words">
        {view && <StateWords view={view} />}
        {!connected && (
          <p className="reconnecting">
            <strong>{say(view ? 'reconnecting' : 'loading')}</strong>
            {view && <small>{say('reconnectingHint')}</small>}
          </p>
        )}
      </div>
      {waiting && view.callback && <CallbackOffer client={client} state={state} />}
      {waiting && <LeaveQueue client={client} />}
    </div>
  );
}

const isWaiting = ({ state }: ChatView): boolean => state === 'queued' || state === 'offered';

function StateWords({ view }: { view: ChatView }) {
  const { language, say } = useSpeech();
  switch (view.state) {
    case 'queued':
    case 'offered': {
      if (!view.offHours) return <PlaceInLine view={view} />;
      const when = openingMoment(view.nextOpeningAt ?? view.serverTime, view.serverTime, language, say);
      return <Words title={say('messageLeft')} hint={say('messageLeftHint', { when })} />;
    }
    case 'connected':
      return (
        <Words
          title={view.agentName ? say('connected', { agent: view.agentName }) : say('connectedSomeone')}
        />
      );
    case 'held':
      return <Words title={say('held')} />;
    case 'wrapUp':
      return <Words title={say('wrapUp')} />;
    case 'closed': {
      const { dueAt, position } = view.callback ?? {};
      if (dueAt !== undefined) {
        const when = openingMoment(dueAt, view.serverTime, language, say);
        const hint = position ? say('callbackPlaceKept', { position }) : say('callbackPromisedHint');
        return <Words title={say('callbackPromised', { when })} hint={hint} />;
      }
      return <Words title={say('ended')} />;
    }
    case 'abandoned':
      return <Words title={say('left')} hint={say('leftHint')} />;
  }
}

function Words({ title, hint }: { title: string; hint?: string }) {
  return (
    <p>
      <strong>{title}</strong>
      {hint && <small>{hint}</small>}
    </p>
  );
}

function PlaceInLine({ view }: { view: ChatView }) {
  const { say } = useSpeech();
  const { position } = view;
  return (
    <div className="place">
      {position !== undefined && (
        <span className="place-number" aria-hidden="true">
          {position}
        </span>
      )}
      <p>
        <strong>
          {position === undefined
            ? say('waitingTitle')
            : position === 1
              ? say('positionFirst')
              : say('position', { position })}
        </strong>
        <small>{waitInWords(view.estimatedWaitMs, say)}</small>
        <small>{say('keepOpen')}</small>
      </p>
    </div>
  );
}

function LeaveQueue({ client }: { client: ChatClient }) {
  const { say } = useSpeech();
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <button type="button" className="plain-button" onClick={() => setAsking(true)}>
        {say('leaveQueue')}
      </button>
    );
  }
  return (
    <fieldset className="ask">
      <legend>{say('leaveQueueAsk')}</legend>
      <button type="button" className="plain-button" onClick={() => void client.leave()}>
        {say('leaveQueueYes')}
      </button>
      {/* biome-ignore lint/a11y/noAutofocus: the customer has just asked for this question, and staying is the safe answer */}
      <button type="button" className="primary" autoFocus onClick={() => setAsking(false)}>
        {say('leaveQueueNo')}
      </button>
    </fieldset>
  );
}
