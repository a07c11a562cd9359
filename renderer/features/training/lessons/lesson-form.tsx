import { Button, MultiSelect, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MINUTE } from '../../../../domain/time.ts';
import {
  courseCategories,
  courseCategorySchema,
  courseModeSchema,
  courseModes,
} from '../../../../domain/training/course.ts';
import { type LessonContent, lessonProblems, mayTrain } from '../../../../domain/training/lesson.ts';
import type { SpecialProposal } from '../../../../domain/training/special.ts';
import { newId, useDraft, useMutate, useNow, useSession, useView } from '../../../data/index.ts';
import { Keys } from '../../../ui/key-hint.tsx';
import { SiteDateTime } from '../../../ui/site-date-time.tsx';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import { KeyForm } from '../../improve/index.ts';
import { useProposals, useSubjectWord } from '../parts/use-proposals.ts';
import { byName } from '../parts/use-words.ts';
import classes from '../training.module.css';

interface Props {
  proposalId: string | undefined;
  done(lessonId: string): void;
}

type Draft = Partial<LessonContent>;

/** A training for a day. One that answers a proposal begins with its subject and its people (C-248). */
export function LessonForm({ proposalId, done }: Props) {
  const { t } = useTranslation(['training', 'words']);
  const now = useNow(MINUTE);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const subjectWord = useSubjectWord();
  const { person } = useSession();
  const proposal = useProposals(now).find(({ id }) => id === proposalId);
  const [form, keep, clear] = useDraft<Draft>(`training.lesson.${proposalId ?? 'new'}`, {
    topic: proposal ? subjectWord(proposal) : '',
    category: 'process',
    mode: 'internal',
    trainer: person.name,
    place: '',
    personIds: proposal?.agentIds ?? [],
  });
  const [tried, setTried] = useState(false);
  const courses = byName(useView((rows) => rows.all('course')));
  const people = useView(
    (rows) =>
      rows
        .all('person')
        .filter((one) => mayTrain(person, one))
        .map(({ id, name }) => ({ value: id, label: name })),
    [person],
  );
  const problems = lessonProblems(form);
  const change = (part: Draft) => keep({ ...form, ...part });
  const errorOf = (field: string) => {
    const found = tried && problems.find((one) => one.field === field);
    return found ? t(`words:problem.${found.problem}`) : undefined;
  };
  const submit = () => {
    setTried(true);
    const { topic = '', startsAt, trainer = '', place = '', personIds = [], courseId } = form;
    if (problems.length > 0 || startsAt === undefined) return;
    const { category = 'process', mode = 'internal' } = form;
    const base = { topic: topic.trim(), category, mode, startsAt, trainer: trainer.trim(), place, personIds };
    const content = {
      ...base,
      ...(courseId && { courseId }),
      ...(proposal && { special: subjectOf(proposal) }),
    };
    const lessonId = newId();
    if (!attempt(() => mutate('lesson.plan', { lessonId, content }))) return;
    clear();
    done(lessonId);
  };
  const takeCourse = (courseId: string | null) => {
    const course = courses.find(({ id }) => id === courseId);
    if (!course) return change({ courseId: undefined });
    change({ courseId: course.id, topic: course.name, category: course.category, mode: course.mode });
  };
  const choice = { allowDeselect: false, comboboxProps: { withinPortal: false } };
  return (
    <KeyForm name={t('lesson.new')} className={classes.form} submit={submit}>
      <div className={classes.form} data-page>
        <h2 className={classes.title}>{t('lesson.new')}</h2>
        {proposal && (
          <p className={classes.quiet}>{t('lesson.answers', { subject: subjectWord(proposal) })}</p>
        )}
        <div className={classes.pair}>
          <TextInput
            label={t('field.topic')}
            withAsterisk
            maxLength={120}
            value={form.topic ?? ''}
            error={errorOf('topic')}
            onChange={(event) => change({ topic: event.currentTarget.value })}
          />
          <Select
            label={t('field.course')}
            clearable
            searchable
            comboboxProps={{ withinPortal: false }}
            data={courses.map(({ id, name }) => ({ value: id, label: name }))}
            value={form.courseId ?? null}
            onChange={takeCourse}
          />
        </div>
        <div className={classes.pair}>
          <Select
            {...choice}
            label={t('field.category')}
            data={courseCategories.map((value) => ({ value, label: t(`category.${value}`) }))}
            value={form.category ?? 'process'}
            onChange={(value) => change({ category: courseCategorySchema.catch('process').parse(value) })}
          />
          <Select
            {...choice}
            label={t('field.mode')}
            data={courseModes.map((value) => ({ value, label: t(`mode.${value}`) }))}
            value={form.mode ?? 'internal'}
            onChange={(value) => change({ mode: courseModeSchema.catch('internal').parse(value) })}
          />
          <SiteDateTime
            label={t('field.startsAt')}
            value={form.startsAt}
            onChange={(startsAt) => change({ startsAt })}
            now={now}
            error={errorOf('startsAt')}
          />
        </div>
        <div className={classes.pair}>
          <TextInput
            label={t('field.trainer')}
            withAsterisk
            maxLength={80}
            value={form.trainer ?? ''}
            error={errorOf('trainer')}
            onChange={(event) => change({ trainer: event.currentTarget.value })}
          />
          <TextInput
            label={t('field.place')}
            maxLength={120}
            value={form.place ?? ''}
            onChange={(event) => change({ place: event.currentTarget.value })}
          />
        </div>
        <MultiSelect
          label={t('field.people')}
          withAsterisk
          searchable
          comboboxProps={{ withinPortal: false }}
          data={people}
          value={form.personIds ?? []}
          error={errorOf('personIds')}
          onChange={(personIds) => change({ personIds })}
        />
        <div className={classes.actions}>
          <Button variant="default" onClick={() => change({ personIds: people.map(({ value }) => value) })}>
            {t('lesson.everybody')}
          </Button>
          <Button type="submit" rightSection={<Keys keys="mod+Enter" plain />}>
            {t('lesson.plan')}
          </Button>
        </div>
      </div>
    </KeyForm>
  );
}

const subjectOf = ({ kind, subject, queueId, scorecardId, evidenceIds }: SpecialProposal) => ({
  kind,
  subject,
  queueId,
  evidenceIds,
  ...(scorecardId && { scorecardId }),
});
