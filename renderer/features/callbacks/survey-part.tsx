import { Radio, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type SurveyAnswers, type SurveyQuestion, scales } from '../../../domain/feedback/survey-form.ts';
import classes from './detail.module.css';

/** What a customer answers on the telephone, as far as it has been written down. */
export interface SaidDraft {
  stars?: number;
  text: string;
  answers: SurveyAnswers;
}

interface Props {
  questions: readonly SurveyQuestion[];
  said: SaidDraft;
  change(said: SaidDraft): void;
  error: string | undefined;
}

const TEXT_LIMIT = 500;

/** The survey as an agent asks it: stars, what is asked besides, and the customer's own words (C-172). */
export function SurveyPart({ questions, said, change, error }: Props) {
  const { t } = useTranslation(['callbacks', 'policy']);
  return (
    <>
      <Steps
        label={t('survey.stars')}
        least={1}
        most={5}
        value={said.stars}
        error={error}
        required
        choose={(stars) => change({ ...said, stars })}
      />
      {questions.map((question) => (
        <Steps
          key={question}
          label={t(`policy:survey.question.${question}`)}
          {...scales[question]}
          value={said.answers[question]}
          choose={(value) => change({ ...said, answers: { ...said.answers, [question]: value } })}
        />
      ))}
      <Textarea
        label={t('survey.words')}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={TEXT_LIMIT}
        value={said.text}
        onChange={(event) => change({ ...said, text: event.currentTarget.value })}
      />
    </>
  );
}

interface StepsProps {
  label: string;
  least: number;
  most: number;
  value: number | undefined;
  error?: string | undefined;
  required?: boolean;
  choose(value: number): void;
}

function Steps({ label, least, most, value, error, required, choose }: StepsProps) {
  return (
    <Radio.Group
      label={label}
      withAsterisk={required}
      value={value === undefined ? null : String(value)}
      error={error}
      onChange={(next) => choose(Number(next))}
    >
      <div className={classes.outcomes}>
        {Array.from({ length: most - least + 1 }, (_, i) => String(least + i)).map((step) => (
          <Radio.Card key={step} value={step} className={classes.outcome} aria-label={step}>
            <Radio.Indicator size="xs" />
            {step}
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}
