import { ActionIcon, Button, Select, Textarea } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { disputeProblems, REASON_LIMIT } from '../../../../domain/evaluation/course.ts';
import type { Dispute, Evaluation, Scorecard } from '../../../../domain/evaluation/scorecard.ts';
import { useDraft, useMutate } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from './course.module.css';
import { useCriterionName } from './steps.tsx';

/** A moment of the conversation that can be named as evidence. */
export interface Moment {
  at: number;
  text: string;
}

interface Props {
  card: Scorecard;
  evaluation: Evaluation;
  moments: readonly Moment[];
  onDone(): void;
}

/** An agent's objections, criterion by criterion, each with its reason and the moment that shows it. */
export function DisputeForm({ card, evaluation, moments, onDone }: Props) {
  const { t } = useTranslation(['evaluation', 'words']);
  const [disputes, setDisputes, clear] = useDraft<readonly Dispute[]>(`dispute.${evaluation.id}`, []);
  const [tried, setTried] = useState(false);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const nameOf = useCriterionName(card);
  const problems = disputeProblems(card, disputes);
  const errorOf = (field: string) => {
    const found = tried && problems.find((one) => one.field === field);
    return found ? t(`words:problem.${found.problem}`) : undefined;
  };
  const change = (criterionId: string, part: Partial<Dispute>) =>
    setDisputes(disputes.map((one) => (one.criterionId === criterionId ? { ...one, ...part } : one)));
  const left = card.sections
    .flatMap(({ criteria }) => criteria)
    .filter(({ id }) => !disputes.some(({ criterionId }) => criterionId === id));
  const send = () => {
    setTried(true);
    if (problems.length > 0) return;
    const args = { evaluationId: evaluation.id, disputes: [...disputes] };
    if (!attempt(() => mutate('evaluation.dispute', args))) return;
    clear();
    onDone();
  };
  return (
    <form
      className={classes.form}
      aria-label={t('dispute.title')}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {disputes.map((dispute) => (
        <fieldset key={dispute.criterionId} className={classes.one}>
          <legend>{nameOf(dispute.criterionId)}</legend>
          <ActionIcon
            className={classes.remove}
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={t('dispute.remove')}
            onClick={() => setDisputes(disputes.filter((one) => one !== dispute))}
          >
            <IconX size={14} />
          </ActionIcon>
          <Textarea
            label={t('dispute.reason')}
            autosize
            minRows={2}
            maxLength={REASON_LIMIT}
            value={dispute.reason}
            error={errorOf(`reason.${dispute.criterionId}`)}
            onChange={(event) => change(dispute.criterionId, { reason: event.currentTarget.value })}
          />
          <MomentChoice
            moments={moments}
            chosen={dispute.moments}
            error={errorOf(`moments.${dispute.criterionId}`)}
            onChange={(chosen) => change(dispute.criterionId, { moments: chosen })}
          />
        </fieldset>
      ))}
      <Select
        label={t('dispute.criterion')}
        placeholder={t('dispute.choose')}
        error={errorOf('disputes')}
        data={left.map(({ id }) => ({ value: id, label: nameOf(id) }))}
        value={null}
        onChange={(criterionId) =>
          criterionId && setDisputes([...disputes, { criterionId, reason: '', moments: [] }])
        }
      />
      <div className={classes.tools}>
        <Button variant="default" onClick={onDone}>
          {t('course.later')}
        </Button>
        <Button type="submit">{t('dispute.send')}</Button>
      </div>
    </form>
  );
}

interface ChoiceProps {
  moments: readonly Moment[];
  chosen: readonly number[];
  error: string | undefined;
  onChange(chosen: number[]): void;
}

/** The message that shows it, by its time and first words. */
function MomentChoice({ moments, chosen, error, onChange }: ChoiceProps) {
  const { t } = useTranslation('evaluation');
  const { timeWithSeconds } = useFormat();
  return (
    <Select
      label={t('dispute.moment')}
      data={moments.map(({ at, text }, n) => ({
        value: `${n}`,
        label: `${timeWithSeconds(at)} ${text.slice(0, 60)}`,
      }))}
      value={chosen.length ? `${moments.findIndex(({ at }) => at === chosen[0])}` : null}
      error={error}
      onChange={(value) => {
        const moment = value === null ? undefined : moments[Number(value)];
        onChange(moment ? [moment.at] : []);
      }}
    />
  );
}
