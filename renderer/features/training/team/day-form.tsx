import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf, isoDate } from '../../../../domain/calendar/site-time.ts';
import type { Instant } from '../../../../domain/time.ts';
import { daySubjects, type Subject, subjectSchema, subjects } from '../../../../domain/training/course.ts';
import { useMutate } from '../../../data/index.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import { KeyForm } from '../../improve/index.ts';
import classes from '../training.module.css';

/** A day of induction and what it was about (C-246). */
export function DayForm({ personId, now }: { personId: string; now: Instant }) {
  const { t } = useTranslation(['training', 'words']);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const [day, setDay] = useState(isoDate(dayOf(now)));
  const [chosen, choose] = useState<Subject[]>([]);
  const [tried, setTried] = useState(false);
  const submit = () => {
    setTried(true);
    if (chosen.length === 0 || !/^\d{4}-\d\d-\d\d$/.test(day)) return;
    if (!attempt(() => mutate('training.noteDay', { personId, day, subjects: chosen }))) return;
    setTried(false);
    choose([]);
  };
  return (
    <KeyForm name={t('day.note')} className={classes.form} submit={submit}>
      <div className={classes.line} data-bottom>
        <TextInput
          type="date"
          label={t('field.day')}
          max={isoDate(dayOf(now))}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <Checkbox.Group
          label={t('field.subjects')}
          value={chosen}
          error={tried && chosen.length === 0 ? t('words:problem.required') : undefined}
          onChange={(value) => choose(value.flatMap((one) => subjectSchema.safeParse(one).data ?? []))}
        >
          <div className={classes.line}>
            {subjects
              .filter((one) => daySubjects.some((other) => other === one))
              .map((one) => (
                <Checkbox key={one} size="sm" value={one} label={t(`subject.${one}`)} />
              ))}
          </div>
        </Checkbox.Group>
        <Button type="submit" variant="default">
          {t('day.note')}
        </Button>
      </div>
      <p className={classes.quiet}>{t('day.which')}</p>
    </KeyForm>
  );
}
