import { Badge, VisuallyHidden } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnownFact } from '../../../../domain/evaluation/facts.ts';
import type { CriterionLine } from '../../../../domain/evaluation/score.ts';
import type { Answer, Criterion } from '../../../../domain/evaluation/scorecard.ts';
import { isComposing } from '../../../ui/keys.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { AnswerChoice, answerKeys } from './answer-choice.tsx';
import { figure } from './figure.ts';
import classes from './scorecard.module.css';

interface Props {
  criterion: Criterion;
  /** The journal has answered it. */
  known: KnownFact | undefined;
  line: CriterionLine | undefined;
  readOnly: boolean;
  missing: boolean;
  /** It has come under the hand: its guidance is shown. */
  onTouched(): void;
  onAnswer(answer: Answer): void;
  /** Moves the focus to the criterion below (1) or above (-1). */
  onMove(step: 1 | -1): void;
}

/** One criterion with its answer and what it adds. */
export function CriterionRow(props: Props) {
  const { criterion, known, line, missing, onTouched, onAnswer, onMove } = props;
  const readOnly = props.readOnly || known !== undefined;
  const { t } = useTranslation('quality');
  const { language } = useFormat();
  const name = criterion.name[language];
  const onKeyDown = (event: KeyboardEvent) => {
    if (readOnly || isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const answer = answerKeys.find(([, key]) => key === event.key.toLowerCase())?.[0];
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined;
    if (answer === undefined && step === undefined) return;
    // Up and down go on to the next criterion; left and right stay the radio group's own.
    event.preventDefault();
    event.stopPropagation();
    if (answer !== undefined) onAnswer(answer);
    onMove(step ?? 1);
  };
  return (
    <li
      className={classes.criterion}
      data-criterion={criterion.id}
      onKeyDown={onKeyDown}
      onFocus={onTouched}
      onPointerEnter={onTouched}
    >
      <div className={classes.question}>
        <span>{name}</span>
        {criterion.critical && (
          <Badge size="xs" radius="sm" variant="outline" color="gray" className={classes.critical}>
            {t('card.critical')}
          </Badge>
        )}
        {criterion.guidance && <VisuallyHidden>{criterion.guidance[language]}</VisuallyHidden>}
        {known && <FactLine known={known} />}
        {missing && <p className={classes.missing}>{t('card.unanswered')}</p>}
      </div>
      <AnswerChoice
        label={name}
        name={criterion.id}
        value={line?.answer}
        readOnly={readOnly}
        missing={missing}
        onChange={onAnswer}
      />
      <span className={classes.points}>
        {line && line.possible > 0 ? `${figure(line.points)} / ${figure(line.possible)}` : '–'}
      </span>
    </li>
  );
}

/** What shows the answer: when it was, and how long it took. */
function FactLine({ known: { at, took, limit } }: { known: KnownFact }) {
  const { t } = useTranslation('evaluation');
  const format = useFormat();
  const facts = [
    t('fact.journal'),
    at !== undefined && format.timeWithSeconds(at),
    took !== undefined &&
      limit !== undefined &&
      t('fact.took', { took: format.stopwatch(took), limit: format.stopwatch(limit) }),
  ].filter(Boolean);
  return (
    <p className={classes.fact}>
      <IconLock size={12} aria-hidden /> {facts.join(' · ')}
    </p>
  );
}
