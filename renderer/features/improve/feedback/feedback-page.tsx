import { Button, Chip, Group, Select } from '@mantine/core';
import { IconFolder, IconMessages } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayEvaluate } from '../../../../domain/evaluation/course.ts';
import {
  type Feedback,
  isToReview,
  mayWorkOn,
  type Theme,
  themes,
  themesOf,
} from '../../../../domain/feedback/feedback.ts';
import { scales, surveyQuestions } from '../../../../domain/feedback/survey-form.ts';
import type { Instant } from '../../../../domain/time.ts';
import { useMutate, usePending, useSession } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { Tag } from '../../../ui/tag.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from '../improve.module.css';
import { FactList } from '../parts/fact-list.tsx';
import { SayForm } from '../parts/say-form.tsx';
import { Part, Sheet } from '../parts/sheet.tsx';
import { useNames } from '../parts/use-names.ts';
import { BelongsTo } from '../problems/belongs-to.tsx';
import { PraisePart } from './praise-part.tsx';

/** One rating: the customer's words, what it is about, and why it was low. */
export function FeedbackPage({ row, now }: { row: Feedback; now: Instant }) {
  const { t } = useTranslation('improve');
  const format = useFormat();
  const names = useNames();
  const { person } = useSession();
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const waiting = usePending('feedback', row.id).length > 0;
  const { id: feedbackId, stars, text, at, queueId, agentId, source, review, tagged } = row;
  const mayWork = mayWorkOn(person, row);
  const tag = (chosen: string[]) =>
    attempt(() =>
      mutate('feedback.tag', { feedbackId, themes: themes.filter((one) => chosen.includes(one)) }),
    );
  const marks = (
    <>
      {review && (
        <Tag tone={review.done ? 'good' : 'late'}>
          {t(review.done ? 'feedback.reviewed' : 'feedback.toReview')}
        </Tag>
      )}
      {waiting && <Tag tone="waiting">{t('waiting')}</Tag>}
    </>
  );
  return (
    <Sheet
      title={t('feedback.stars', { count: stars })}
      marks={marks}
      under={`${t(`feedback.source.${source}`)} · ${names.queue(queueId)} · ${format.dayAndTime(at, now)}`}
    >
      {text && (
        <p className={classes.text}>
          <q>{text}</q>
        </p>
      )}
      <FactList
        facts={[
          [t('feedback.agent'), agentId && names.person(agentId)],
          ...surveyQuestions.map((one) => {
            const value = row.answers?.[one];
            const most = scales[one].most;
            return [
              t(`feedback.answer.${one}`),
              value !== undefined && t('feedback.ofMost', { value, most }),
            ] as const;
          }),
          [t('due'), review && !review.done && format.dayAndTime(review.dueAt, now)],
          [
            t('feedback.cause'),
            review?.done &&
              format.pair(t(`theme.${review.done.cause}`), review.done.note) +
                format.aside(names.person(review.done.by)),
          ],
        ]}
      />
      <Part title={t(tagged ? 'feedback.themesByPerson' : 'feedback.themesByRule')}>
        <Chip.Group multiple value={[...themesOf(row)]} onChange={tag}>
          <Group gap={6}>
            {themes.map((one) => (
              <Chip key={one} value={one} size="xs" disabled={!mayWork}>
                {t(`theme.${one}`)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </Part>
      {isToReview(row) && mayWork && <ReviewForm row={row} />}
      {mayWork && agentId !== person.id && <PraisePart row={row} />}
      <div className={classes.line}>
        <Opens row={row} />
        {mayWork && (
          <BelongsTo about={{ kind: 'feedback', id: feedbackId }} begin={{ title: text.slice(0, 80) }} />
        )}
      </div>
    </Sheet>
  );
}

/** The conversation or the case that was rated. */
function Opens({ row }: { row: Feedback }) {
  const { t } = useTranslation('improve');
  const { person } = useSession();
  const { interactionId, caseId, queueId, id } = row;
  const from = { screen: 'improve', side: 'feedback', id } as const;
  if (caseId !== undefined)
    return (
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconFolder size={15} />}
        onClick={() => go({ screen: 'cases', caseId })}
      >
        {t('feedback.openCase')}
      </Button>
    );
  if (interactionId === undefined || !mayEvaluate(person, queueId)) return null;
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconMessages size={15} />}
      onClick={() => go({ screen: 'quality', interactionId, from })}
    >
      {t('feedback.openConversation')}
    </Button>
  );
}

function ReviewForm({ row }: { row: Feedback }) {
  const { t } = useTranslation('improve');
  const mutate = useMutate();
  const [cause, setCause] = useState<Theme>(themesOf(row)[0] ?? 'process');
  return (
    <section className={classes.card} aria-label={t('feedback.review')}>
      <Select
        label={t('feedback.cause')}
        allowDeselect={false}
        data={themes.map((value) => ({ value, label: t(`theme.${value}`) }))}
        value={cause}
        onChange={(value) => setCause(themes.find((one) => one === value) ?? cause)}
        comboboxProps={{ withinPortal: false }}
      />
      <SayForm
        name={t('feedback.review')}
        label={t('feedback.why')}
        draftKey={`feedback.${row.id}`}
        send={(note) => mutate('feedback.review', { feedbackId: row.id, cause, note })}
      />
    </section>
  );
}
