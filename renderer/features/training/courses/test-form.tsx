import { Button, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openQuestions } from '../../../../domain/training/attempt.ts';
import type { Answers, Course } from '../../../../domain/training/course.ts';
import { newId, useDraft, useMutate } from '../../../data/index.ts';
import { Keys } from '../../../ui/key-hint.tsx';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import { KeyForm, Part } from '../../improve/index.ts';
import classes from '../training.module.css';

/** The questions of a course, handed in whole. What is right only the server knows; it says how it went (C-234). */
export function TestForm({ course }: { course: Course }) {
  const { t } = useTranslation(['training', 'words']);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const { id: courseId, version, questions } = course;
  const [answers, keep, clear] = useDraft<Answers>(`training.test.${courseId}.${version}`, {});
  const [tried, setTried] = useState(false);
  const open = openQuestions(course, answers);
  const submit = () => {
    setTried(true);
    if (open.length > 0) return;
    const done = attempt(() =>
      mutate('training.takeTest', { attemptId: newId(), courseId, version, answers }),
    );
    if (!done) return;
    clear();
    setTried(false);
  };
  return (
    <Part title={t('test.title')}>
      <KeyForm name={t('test.title')} className={classes.form} submit={submit}>
        {questions.map(({ id, text, options }, n) => (
          <Radio.Group
            key={id}
            name={id}
            label={`${n + 1}. ${text}`}
            value={answers[id] === undefined ? '' : String(answers[id])}
            onChange={(value) => keep({ ...answers, [id]: Number(value) })}
            error={
              tried && open.some(({ field }) => field === `answers.${id}`)
                ? t('words:problem.required')
                : undefined
            }
          >
            <Stack gap={6} mt={6}>
              {options.map((option, place) => (
                <Radio key={option} size="sm" value={String(place)} label={option} />
              ))}
            </Stack>
          </Radio.Group>
        ))}
        <div className={classes.actions}>
          <Button type="submit" rightSection={<Keys keys="mod+Enter" plain />}>
            {t('test.handIn')}
          </Button>
        </div>
      </KeyForm>
    </Part>
  );
}
