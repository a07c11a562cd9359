import { useCallback, useEffect, useState } from 'react';
import type { PublicCaseAnswer } from '../../contract/http/cases.ts';
import { useSpeech } from '../language/speech.ts';
import { StarsForm } from '../screens/survey.tsx';
import { openingMoment } from '../ui/moment.ts';
import type { CaseApi } from './case-api.ts';

/** How often an open page looks again. */
const AGAIN_MS = 30_000;

interface Props {
  api: CaseApi;
  token: string;
}

/** How a case stands, for its customer: where it is, when they hear next, what they were told, and how it was. */
export function CaseScreen({ api, token }: Props) {
  const { say } = useSpeech();
  const [shown, show] = useState<PublicCaseAnswer>();
  const [problem, setProblem] = useState<'wrong' | 'away'>();
  const look = useCallback(async () => {
    const reply = await api.look(token);
    if (reply.ok) show(reply.value);
    setProblem(reply.ok ? undefined : reply.again ? 'away' : 'wrong');
  }, [api, token]);
  useEffect(() => {
    void look();
    const timer = setInterval(() => void look(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [look]);
  if (!shown)
    return (
      <main className="middle">
        <p role="status">
          {say(problem === 'wrong' ? 'caseWrong' : problem === 'away' ? 'unreachable' : 'loading')}
        </p>
      </main>
    );
  return (
    <main className="case">
      <CaseWords shown={shown} />
      {shown.mayRate && <Rating api={api} token={token} show={show} />}
      {shown.rated && (
        <p className="thanks" role="status">
          {say('surveyThanks')}
        </p>
      )}
    </main>
  );
}

const standingWords = {
  received: 'caseReceived',
  workedOn: 'caseWorkedOn',
  result: 'caseResult',
  closed: 'caseClosed',
} as const;

function CaseWords({ shown }: { shown: PublicCaseAnswer }) {
  const { language, say } = useSpeech();
  const moment = (at: number) => openingMoment(at, shown.serverTime, language, say);
  return (
    <>
      <h2>{say('caseNumber', { number: shown.number })}</h2>
      <p role="status">
        <strong>{say(standingWords[shown.standing])}</strong>
      </p>
      {shown.dueAt !== undefined && <p className="quiet">{say('caseNext', { when: moment(shown.dueAt) })}</p>}
      <ol className="case-words">
        {[...shown.words].reverse().map(({ at, text }) => (
          <li key={at}>
            <small>{moment(at)}</small>
            <p className="words">{text}</p>
          </li>
        ))}
        <li>
          <small>{moment(shown.receivedAt)}</small>
          <p>{say('caseReceived')}</p>
        </li>
      </ol>
    </>
  );
}

function Rating({
  api,
  token,
  show,
}: Pick<Props, 'api' | 'token'> & { show(value: PublicCaseAnswer): void }) {
  const [progress, setProgress] = useState<'sending' | 'failed'>();
  const send = async (stars: number, text: string) => {
    setProgress('sending');
    const reply = await api.rate(token, { stars, text });
    if (reply.ok) show(reply.value);
    setProgress(reply.ok ? undefined : 'failed');
  };
  return <StarsForm progress={progress} send={(stars, text) => void send(stars, text)} />;
}
