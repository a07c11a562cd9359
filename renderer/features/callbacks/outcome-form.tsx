import { Alert, Button, Radio, Select, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Callback, CallbackOutcome } from '../../../domain/callback/callback.ts';
import { attemptEnds } from '../../../domain/callback/callback.ts';
import { type SnoozeChoice, snoozeUntil } from '../../../domain/callback/snooze.ts';
import { type FieldProblem, Refusal, type RefusalCode } from '../../../domain/refusal.ts';
import { isLastTry } from '../../../domain/study/campaign.ts';
import type { Instant } from '../../../domain/time.ts';
import { newId, useCallingRules, useDraft, useMutate } from '../../data/index.ts';
import { Keys } from '../../ui/key-hint.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './detail.module.css';
import { OutcomeChoice } from './outcome-choice.tsx';
import { type SaidDraft, SurveyPart } from './survey-part.tsx';

interface Draft {
  outcome?: CallbackOutcome;
  /** Of a case: whether the result will do. */
  satisfied?: boolean;
  /** Of a campaign: what the customer answers. */
  said?: SaidDraft;
  note: string;
  again: SnoozeChoice;
}
const empty: Draft = { note: '', again: 'oneHour' };
const nothingSaid: SaidDraft = { text: '', answers: {} };
const again = ['tenMinutes', 'oneHour', 'tomorrowMorning'] as const;

/** Without stars nothing was answered. */
const saidOf = ({ stars, ...rest } = nothingSaid) => (stars === undefined ? undefined : { stars, ...rest });

interface Props {
  callback: Callback;
  now: Instant;
  /** Where the focus goes when somebody wants to record. */
  first: RefObject<HTMLDivElement | null>;
  onEnded(): void;
}

/** Records one try to reach the customer. What is typed survives until it has been recorded. */
export function OutcomeForm({ callback, now, first, onEnded }: Props) {
  const { t } = useTranslation(['callbacks', 'words']);
  const format = useFormat();
  const rules = useCallingRules();
  const mutate = useMutate();
  const [draft, setDraft, clear] = useDraft<Draft>(`callback.attempt.${callback.id}`, empty);
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [refused, setRefused] = useState<RefusalCode>();
  const ofCase = callback.caseId !== undefined;
  const { campaign } = callback;
  const needsNote = draft.outcome === 'reached' && !campaign;
  const problemOf = (field: string) => {
    const found = problems.find((problem) => problem.field === field);
    return found && t(`words:problem.${found.problem}`);
  };
  const goesOn =
    draft.outcome !== undefined &&
    !attemptEnds(draft.outcome) &&
    !(campaign && isLastTry(draft.outcome, callback.attempts.length + 1));

  const record = () => {
    const { outcome, note, satisfied } = draft;
    if (!outcome) return setProblems([{ field: 'outcome', problem: 'required' }]);
    try {
      const said = campaign && outcome === 'reached' ? saidOf(draft.said) : undefined;
      const tried = { outcome, note: note.trim(), ...(outcome === 'reached' && { satisfied, said }) };
      mutate('callback.attempt', { callbackId: callback.id, attemptId: newId(), ...tried });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      setRefused(error.fields.length ? undefined : error.code);
      return setProblems(error.fields);
    }
    setRefused(undefined);
    const word = t(`words:callbackOutcome.${outcome}`);
    const ends = attemptEnds(outcome) || (campaign && isLastTry(outcome, callback.attempts.length + 1));
    const until = ends ? undefined : snoozeUntil(draft.again, now, rules);
    if (until !== undefined) mutate('callback.snooze', { callbackId: callback.id, until, reason: word });
    setProblems([]);
    clear();
    notifications.show({
      message: t('outcome.recorded', { outcome: word, customer: callback.customerName }),
    });
    if (until === undefined) onEnded();
  };
  useCommand({
    id: 'callbacks.record',
    label: t('outcome.record'),
    keys: 'mod+Enter',
    whileTyping: true,
    run: record,
  });

  return (
    <section className={classes.card} aria-label={t('outcome.title')}>
      <h3 className={classes.title}>{t('outcome.title')}</h3>
      {refused && <Alert color="orange">{t(`words:refusal.${refused}`)}</Alert>}
      <OutcomeChoice
        ref={first}
        ofCase={ofCase}
        value={draft.outcome}
        onChange={(outcome) => setDraft({ ...draft, outcome })}
        error={problemOf('outcome')}
      />
      {ofCase && draft.outcome === 'reached' && (
        <Radio.Group
          label={t('outcome.satisfied')}
          withAsterisk
          value={draft.satisfied === undefined ? null : String(draft.satisfied)}
          onChange={(value) => setDraft({ ...draft, satisfied: value === 'true' })}
          error={problemOf('satisfied')}
        >
          <div className={classes.outcomes}>
            {(['true', 'false'] as const).map((value) => (
              <Radio.Card key={value} value={value} className={classes.outcome}>
                <Radio.Indicator size="xs" />
                {t(`satisfied.${value}`)}
              </Radio.Card>
            ))}
          </div>
        </Radio.Group>
      )}
      {campaign && draft.outcome === 'reached' && (
        <SurveyPart
          questions={campaign.questions}
          said={draft.said ?? nothingSaid}
          change={(said) => setDraft({ ...draft, said })}
          error={problemOf('stars')}
        />
      )}
      <Textarea
        label={t('outcome.note')}
        withAsterisk={needsNote}
        placeholder={t(needsNote ? 'outcome.noteReached' : 'outcome.noteHint')}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={2_000}
        value={draft.note}
        onChange={(event) => setDraft({ ...draft, note: event.currentTarget.value })}
        error={problemOf('note')}
      />
      <div className={classes.actions}>
        {goesOn && (
          <Select
            label={t('outcome.again')}
            className={classes.again}
            allowDeselect={false}
            data={again.map((value) => ({
              value,
              label: `${t(`snooze.${value}`)} · ${format.dayAndTime(snoozeUntil(value, now, rules) ?? now, now)}`,
            }))}
            value={draft.again}
            onChange={(value) =>
              setDraft({ ...draft, again: again.find((one) => one === value) ?? 'oneHour' })
            }
          />
        )}
        <Button onClick={record} rightSection={<Keys keys="mod+Enter" plain />}>
          {t('outcome.record')}
        </Button>
      </div>
    </section>
  );
}
