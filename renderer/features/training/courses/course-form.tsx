import { Button, Checkbox, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Answers,
  type Course,
  type CourseContent,
  competences,
  courseCategories,
  courseCategorySchema,
  courseModeSchema,
  courseModes,
  courseProblems,
  subjectSchema,
  subjects,
} from '../../../../domain/training/course.ts';
import { newId, useDraft, useMutate, useView } from '../../../data/index.ts';
import { Keys } from '../../../ui/key-hint.tsx';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import { KeyForm } from '../../improve/index.ts';
import { useGoalWord, useSkills } from '../parts/use-words.ts';
import classes from '../training.module.css';
import { QuestionFields } from './question-fields.tsx';

interface Props {
  /** The one that gets its next version; none for a new one. */
  course: Course | undefined;
  done(courseId: string): void;
}

interface Draft {
  content: CourseContent;
  key: Answers;
}

const empty: CourseContent = {
  name: '',
  category: 'process',
  goal: '',
  mode: 'internal',
  text: '',
  subjects: [],
  forEverybody: false,
  questions: [],
};

function contentOf({ id: _, version: __, by: ___, at: ____, ...content }: Course): CourseContent {
  return content;
}

/** A course and its questions; the next version of one begins with the present one. */
export function CourseForm({ course, done }: Props) {
  const { t } = useTranslation(['training', 'words']);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const goalWord = useGoalWord();
  const skills = useSkills();
  // Whoever wrote the last version has what is right in it; anybody else says so again.
  const known = useView((rows) => rows.get('coursekey', course?.id ?? '')?.answers, [course?.id]);
  const [draft, keep, clear] = useDraft<Draft>(
    `training.course.${course?.id ?? 'new'}.${course?.version ?? 0}`,
    {
      content: course ? contentOf(course) : empty,
      key: known ?? {},
    },
  );
  const [tried, setTried] = useState(false);
  const { content, key } = draft;
  const change = (part: Partial<CourseContent>) => keep({ key, content: { ...content, ...part } });
  const problems = courseProblems(content, key);
  const errorOf = (field: string) => {
    const found = tried && problems.find((one) => one.field === field);
    return found ? t(`words:problem.${found.problem}`) : undefined;
  };
  const submit = () => {
    setTried(true);
    if (problems.length > 0) return;
    const courseId = course?.id ?? newId();
    const sent = attempt(() =>
      mutate('course.publish', { courseId, basedOn: course?.version ?? 0, content: cleaned(content), key }),
    );
    if (!sent) return;
    clear();
    done(courseId);
  };
  const choice = { allowDeselect: false, comboboxProps: { withinPortal: false } };
  const name = t(course ? 'course.edit' : 'course.new');
  return (
    <KeyForm name={name} className={classes.form} submit={submit}>
      <div className={classes.form} data-page>
        <h2 className={classes.title}>{name}</h2>
        <TextInput
          label={t('field.name')}
          withAsterisk
          maxLength={120}
          value={content.name}
          error={errorOf('name')}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <div className={classes.pair}>
          <Select
            {...choice}
            label={t('field.category')}
            data={courseCategories.map((value) => ({ value, label: t(`category.${value}`) }))}
            value={content.category}
            onChange={(value) => change({ category: courseCategorySchema.catch('process').parse(value) })}
          />
          <Select
            {...choice}
            label={t('field.goal')}
            withAsterisk
            data={[...competences, ...skills].map((value) => ({ value, label: goalWord(value) }))}
            value={content.goal || null}
            error={errorOf('goal')}
            onChange={(value) => change({ goal: value ?? '' })}
          />
          <Select
            {...choice}
            label={t('field.mode')}
            data={courseModes.map((value) => ({ value, label: t(`mode.${value}`) }))}
            value={content.mode}
            onChange={(value) => change({ mode: courseModeSchema.catch('internal').parse(value) })}
          />
        </div>
        <div className={classes.pair}>
          <TextInput
            label={t('field.link')}
            withAsterisk={content.mode === 'online'}
            maxLength={500}
            value={content.link ?? ''}
            error={errorOf('link')}
            onChange={(event) => change({ link: event.currentTarget.value || undefined })}
          />
          <NumberInput
            label={t('field.validDays')}
            description={t('field.validDaysWhy')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            min={1}
            max={3650}
            allowDecimal={false}
            value={content.validDays ?? ''}
            onChange={(value) => change({ validDays: value === '' ? undefined : Number(value) })}
          />
          {skills.length > 0 && (
            <Select
              label={t('field.skill')}
              clearable
              comboboxProps={{ withinPortal: false }}
              data={skills}
              value={content.skill ?? null}
              onChange={(value) => change({ skill: value ?? undefined })}
            />
          )}
        </div>
        <Checkbox.Group
          label={t('field.subjects')}
          value={content.subjects}
          onChange={(value) =>
            change({ subjects: value.flatMap((one) => subjectSchema.safeParse(one).data ?? []) })
          }
        >
          <div className={classes.line}>
            {subjects.map((one) => (
              <Checkbox key={one} size="sm" value={one} label={t(`subject.${one}`)} />
            ))}
          </div>
        </Checkbox.Group>
        <Checkbox
          label={t('field.forEverybody')}
          description={t('field.forEverybodyWhy')}
          checked={content.forEverybody}
          onChange={(event) => change({ forEverybody: event.currentTarget.checked })}
        />
        <Textarea
          label={t('field.text')}
          withAsterisk={content.forEverybody}
          autosize
          minRows={3}
          maxRows={14}
          maxLength={20_000}
          value={content.text}
          error={errorOf('text')}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
        <QuestionFields
          questions={content.questions}
          answers={key}
          error={errorOf('questions')}
          errorOf={errorOf}
          change={(questions, answers) => keep({ content: { ...content, questions }, key: answers })}
        />
        <div className={classes.actions}>
          <Button type="submit" rightSection={<Keys keys="mod+Enter" plain />}>
            {t('course.publish')}
          </Button>
        </div>
      </div>
    </KeyForm>
  );
}

/** Lines nobody wrote anything on are no options. */
const cleaned = (content: CourseContent): CourseContent => ({
  ...content,
  questions: content.questions.map((one) => ({
    ...one,
    options: one.options.map((option) => option.trim()),
  })),
});
