import { type SurveyAnswers, type SurveyQuestion, scales } from '../../domain/feedback/survey-form.ts';
import { useSpeech } from '../language/speech.ts';

const words = {
  recommend: { asks: 'askRecommend', least: 'recommendLeast', most: 'recommendMost' },
  effort: { asks: 'askEffort', least: 'effortLeast', most: 'effortMost' },
  care: { asks: 'askCare', least: 'careLeast', most: 'careMost' },
} as const;

interface Props {
  questions: readonly SurveyQuestion[];
  answers: SurveyAnswers;
  setAnswers(answers: SurveyAnswers): void;
}

/** What is asked besides the stars; each may be left out. */
export function FurtherQuestions({ questions, answers, setAnswers }: Props) {
  return questions.map((question) => (
    <Scale
      key={question}
      question={question}
      value={answers[question]}
      choose={(value) => setAnswers({ ...answers, [question]: value })}
    />
  ));
}

interface ScaleProps {
  question: SurveyQuestion;
  value: number | undefined;
  choose(value: number): void;
}

function Scale({ question, value, choose }: ScaleProps) {
  const { say } = useSpeech();
  const { least, most } = scales[question];
  const { asks, least: low, most: high } = words[question];
  return (
    <fieldset className="scale">
      <legend>
        {say(asks)} <small>{say('optional')}</small>
      </legend>
      <div className="scale-steps">
        {Array.from({ length: most - least + 1 }, (_, i) => least + i).map((step) => (
          <label key={step} className={step === value ? 'step chosen' : 'step'}>
            <input
              type="radio"
              name={question}
              className="unseen"
              checked={step === value}
              onChange={() => choose(step)}
            />
            {step}
          </label>
        ))}
      </div>
      <p className="scale-ends">
        <span>{`${least} ${say(low)}`}</span>
        <span>{`${most} ${say(high)}`}</span>
      </p>
    </fieldset>
  );
}
