import { Button, Checkbox, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HeldLesson, Lesson } from '../../../../domain/training/lesson.ts';
import { useDraft, useMutate } from '../../../data/index.ts';
import { Keys } from '../../../ui/key-hint.tsx';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import { KeyForm, useNames } from '../../improve/index.ts';
import classes from '../training.module.css';

/** Who came, and what they showed in practice where that was judged. */
export function HoldForm({ lesson: { id: lessonId, personIds } }: { lesson: Lesson }) {
  const { t } = useTranslation('training');
  const names = useNames();
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const [result, keep, clear] = useDraft<HeldLesson>(`training.hold.${lessonId}`, {
    attended: [],
    practice: {},
  });
  const [tried, setTried] = useState(false);
  const { attended, practice } = result;
  const there = (id: string, came: boolean) => {
    const { [id]: _, ...others } = practice;
    keep({
      attended: came ? [...attended, id] : attended.filter((one) => one !== id),
      practice: came ? practice : others,
    });
  };
  const judge = (id: string, value: string | number) => {
    const { [id]: _, ...others } = practice;
    keep({ attended, practice: value === '' ? others : { ...others, [id]: Math.round(Number(value)) } });
  };
  const submit = () => {
    setTried(true);
    if (attended.length > 0 && attempt(() => mutate('lesson.hold', { lessonId, result }))) clear();
  };
  return (
    <section className={classes.card} aria-label={t('lesson.record')}>
      <KeyForm name={t('lesson.record')} className={classes.form} submit={submit}>
        <ul className={classes.list}>
          {personIds.map((id) => (
            <li key={id}>
              <Checkbox
                label={names.person(id)}
                w={180}
                checked={attended.includes(id)}
                onChange={(event) => there(id, event.currentTarget.checked)}
              />
              <NumberInput
                size="xs"
                w={150}
                aria-label={t('lesson.practiceOf', { name: names.person(id) })}
                placeholder={t('head.practice')}
                suffix=" %"
                min={0}
                max={100}
                allowDecimal={false}
                disabled={!attended.includes(id)}
                value={practice[id] ?? ''}
                onChange={(value) => judge(id, value)}
              />
            </li>
          ))}
        </ul>
        {tried && attended.length === 0 && <p role="alert">{t('lesson.nobody')}</p>}
        <div className={classes.actions}>
          <Button type="submit" rightSection={<Keys keys="mod+Enter" plain />}>
            {t('lesson.record')}
          </Button>
        </div>
      </KeyForm>
    </section>
  );
}
