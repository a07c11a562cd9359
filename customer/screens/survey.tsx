import { type SubmitEvent, useState } from 'react';
import type { ChatView } from '../../contract/http/chat.ts';
import type { SurveyAnswers, SurveyQuestion } from '../../domain/feedback/survey-form.ts';
import type { ChatClient, ChatState } from '../chat/chat-client.ts';
import { useSpeech } from '../language/speech.ts';
import { FurtherQuestions } from './further-questions.tsx';

interface SurveyProps {
  client: ChatClient;
  survey: NonNullable<ChatView['survey']>;
  progress: ChatState['survey'];
}

const starKeys = ['star1', 'star2', 'star3', 'star4', 'star5'] as const;
const TEXT_LIMIT = 500;

/** One to five stars and a few words; leaving it alone is fine. */
export function Survey({ client, survey, progress }: SurveyProps) {
  const { say } = useSpeech();
  if (survey.answered) {
    return (
      <p className="thanks" role="status">
        {say('surveyThanks')}
      </p>
    );
  }

  return (
    <StarsForm
      progress={progress === 'sending' || progress === 'failed' ? progress : undefined}
      questions={survey.questions}
      send={(stars, text, answers) => void client.answerSurvey(stars, text, answers)}
    />
  );
}

interface StarsFormProps {
  progress: 'sending' | 'failed' | undefined;
  /** What is asked besides the stars. */
  questions?: readonly SurveyQuestion[] | undefined;
  send(stars: number, text: string, answers: SurveyAnswers): void;
}

/** Stars and words, wherever somebody is asked how it was. */
export function StarsForm({ progress, questions = [], send }: StarsFormProps) {
  const { say } = useSpeech();
  const [stars, setStars] = useState(0);
  const [text, setText] = useState('');
  const [answers, setAnswers] = useState<SurveyAnswers>({});

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (stars > 0) send(stars, text, answers);
  }

  return (
    <form className="survey" onSubmit={submit}>
      <h2>{say('surveyTitle')}</h2>
      <p className="quiet">{say('surveyHint')}</p>
      <Stars stars={stars} setStars={setStars} />
      {stars > 0 && <FurtherQuestions questions={questions} answers={answers} setAnswers={setAnswers} />}
      {stars > 0 && (
        <label className="field">
          <span>
            {say('surveyText')} <small>{say('optional')}</small>
          </span>
          <textarea rows={2} maxLength={TEXT_LIMIT} value={text} onChange={(e) => setText(e.target.value)} />
        </label>
      )}
      {progress === 'failed' && (
        <p className="problem" role="alert">
          {say('surveyFailed')}
        </p>
      )}
      {stars > 0 && (
        <button type="submit" className="primary" disabled={progress === 'sending'}>
          {say(progress === 'sending' ? 'surveySending' : 'surveySend')}
        </button>
      )}
    </form>
  );
}

function Stars({ stars, setStars }: { stars: number; setStars(stars: number): void }) {
  const { say } = useSpeech();
  return (
    <fieldset className="stars">
      <legend className="unseen">{say('stars')}</legend>
      {starKeys.map((key, i) => (
        <label key={key} className={i < stars ? 'star lit' : 'star'} title={say(key)}>
          <input
            type="radio"
            name="stars"
            className="unseen"
            checked={stars === i + 1}
            onChange={() => setStars(i + 1)}
          />
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M12 2.5l2.9 6.1 6.6.8-4.9 4.6 1.3 6.6L12 17.3l-5.9 3.3 1.3-6.6L2.5 9.4l6.6-.8z" />
          </svg>
          <span className="unseen">{say(key)}</span>
        </label>
      ))}
      {stars > 0 && <output className="star-words">{say(starKeys[stars - 1] ?? 'star1')}</output>}
    </fieldset>
  );
}
