import type { ChatInfo } from '../../contract/http/chat.ts';
import { useSpeech } from '../language/speech.ts';
import { hoursInWords, openingMoment } from '../ui/moment.ts';

interface QueueChoiceProps {
  info: ChatInfo;
  chosen: string | undefined;
  choose(queueId: string): void;
}

/** The queues with their hours: what is open now, how many wait, and when the others open next (C-008). */
export function QueueChoice({ info, chosen, choose }: QueueChoiceProps) {
  const { language, say } = useSpeech();
  return (
    <fieldset className="queues">
      <legend>{say('queue')}</legend>
      {info.queues.map((queue) => (
        <label key={queue.id} className="queue">
          <input
            type="radio"
            name="queue"
            value={queue.id}
            checked={queue.id === chosen}
            onChange={() => choose(queue.id)}
          />
          <span className="queue-words">
            <span className="queue-name">{queue.name[language]}</span>
            <small className="quiet">{hoursInWords(queue.hours, say)}</small>
          </span>
          <QueueNow queue={queue} now={info.serverTime} />
        </label>
      ))}
      <small className="quiet">{say('beijingTime')}</small>
    </fieldset>
  );
}

function QueueNow({ queue, now }: { queue: ChatInfo['queues'][number]; now: number }) {
  const { language, say } = useSpeech();
  if (!queue.open) {
    const when = openingMoment(queue.nextOpeningAt, now, language, say);
    return (
      <span className="queue-now closed">
        <strong>{say('closed')}</strong>
        <small>{say('opensAt', { when })}</small>
      </span>
    );
  }
  return (
    <span className="queue-now open">
      <strong>{say('open')}</strong>
      <small>
        {queue.waiting === 0 ? say('waitingNobody') : say('waitingCount', { count: queue.waiting })}
      </small>
    </span>
  );
}
