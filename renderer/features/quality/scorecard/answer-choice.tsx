import { useTranslation } from 'react-i18next';
import type { Answer } from '../../../../domain/evaluation/scorecard.ts';
import classes from './scorecard.module.css';

/** The answers in the order they are offered, with the key that gives each. */
export const answerKeys: readonly (readonly [Answer, string, string])[] = [
  [1, '1', '1'],
  [0.5, '5', '½'],
  [0, '0', '0'],
  ['notApplicable', 'n', 'N/A'],
];

interface Props {
  /** Names the criterion for assistive technology. */
  label: string;
  name: string;
  value: Answer | undefined;
  readOnly: boolean;
  missing: boolean;
  onChange(answer: Answer): void;
}

/** One of four answers. */
export function AnswerChoice({ label, name, value, readOnly, missing, onChange }: Props) {
  const { t } = useTranslation('quality');
  return (
    <fieldset className={classes.choice} data-missing={missing} disabled={readOnly}>
      <legend className={classes.hidden}>{label}</legend>
      {answerKeys.map(([answer, , sign]) => (
        <label key={sign} className={classes.answer} data-checked={value === answer}>
          <input
            type="radio"
            name={name}
            checked={value === answer}
            aria-invalid={missing}
            aria-label={t(`answer.${answer === 0.5 ? 'half' : answer}`)}
            onChange={() => onChange(answer)}
          />
          <span aria-hidden>{answer === 'notApplicable' ? t('answer.na') : sign}</span>
        </label>
      ))}
    </fieldset>
  );
}
