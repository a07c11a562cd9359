import { useTranslation } from 'react-i18next';
import { hasRole } from '../../../../domain/person/person.ts';
import type { Instant } from '../../../../domain/time.ts';
import { lessonEffect } from '../../../../domain/training/effect.ts';
import { type Lesson, mayTrain } from '../../../../domain/training/lesson.ts';
import { useMutate, usePending, useSession, useView } from '../../../data/index.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { FactList, Part, SayForm, Sheet, useNames } from '../../improve/index.ts';
import { useCourseName, useScoreWord } from '../parts/use-words.ts';
import classes from '../training.module.css';
import { HoldForm } from './hold-form.tsx';

/** One training: who it is for, who came, what they showed, and what customers said before and after (C-243). */
export function LessonPage({ lesson, now }: { lesson: Lesson; now: Instant }) {
  const { t } = useTranslation('training');
  const format = useFormat();
  const names = useNames();
  const courseName = useCourseName();
  const { person } = useSession();
  const mutate = useMutate();
  const waiting = usePending('lesson', lesson.id).length > 0;
  const {
    id: lessonId,
    topic,
    category,
    mode,
    courseId,
    startsAt,
    trainer,
    place,
    personIds,
    state,
    held,
  } = lesson;
  const others = useView((rows) => personIds.map((id) => rows.get('person', id)), [personIds]);
  const records =
    hasRole(person, 'teamLead', 'manager') &&
    others.every((one) => one !== undefined && mayTrain(person, one));
  return (
    <Sheet
      title={topic}
      marks={
        <>
          <Tag tone={state === 'held' ? 'good' : undefined}>{t(`lesson.state.${state}`)}</Tag>
          {waiting && <Tag tone="waiting">{t('waiting')}</Tag>}
        </>
      }
      under={`${format.dayAndTime(startsAt, now)} · ${trainer}`}
    >
      <FactList
        facts={[
          [t('field.category'), t(`category.${category}`)],
          [t('field.mode'), t(`mode.${mode}`)],
          [t('field.course'), courseId && courseName(courseId)],
          [t('field.place'), place],
          [t('field.people'), personIds.map(names.person).join(' · ')],
          [t('reason'), lesson.cancelled],
        ]}
      />
      {held && (
        <Part title={t('lesson.attendance')}>
          <Attendance lesson={lesson} />
        </Part>
      )}
      {held && records && <Effect lesson={lesson} now={now} />}
      {state === 'planned' && records && startsAt <= now && <HoldForm lesson={lesson} />}
      {state === 'planned' && records && (
        <section className={classes.card} aria-label={t('lesson.cancel')}>
          <SayForm
            name={t('lesson.cancel')}
            label={t('lesson.cancelWhy')}
            draftKey={`lesson.cancel.${lessonId}`}
            quiet
            send={(reason) => mutate('lesson.cancel', { lessonId, reason })}
          />
        </section>
      )}
    </Sheet>
  );
}

function Attendance({ lesson: { personIds, held, courseId } }: { lesson: Lesson }) {
  const { t } = useTranslation('training');
  const names = useNames();
  const scoreWord = useScoreWord();
  const passes = useView((rows) => rows.all('qualification').map(({ id, passes }) => ({ id, passes })), []);
  const testOf = (personId: string) =>
    passes
      .find(({ id }) => id === personId)
      ?.passes.find((pass) => pass.courseId === courseId && pass.how === 'test')?.score;
  return (
    <DataTable
      label={t('lesson.attendance')}
      heads={[t('head.person'), t('head.there'), t('head.practice'), t('head.test')]}
      rows={personIds.map((id) => {
        const practice = held?.practice[id];
        return {
          id,
          cells: [
            names.person(id),
            t(held?.attended.includes(id) ? 'lesson.there' : 'lesson.away'),
            practice === undefined ? '–' : `${practice} %`,
            scoreWord(testOf(id)),
          ],
        };
      })}
    />
  );
}

function Effect({ lesson, now }: { lesson: Lesson; now: Instant }) {
  const { t } = useTranslation('training');
  const format = useFormat();
  const scoreWord = useScoreWord();
  const ratings = useView((rows) => rows.all('feedback'));
  const effect = lessonEffect(lesson, ratings, now);
  if (!effect) return null;
  const percent = (value: number) => format.number(value * 100);
  return (
    <Part title={t('effect.title')}>
      <DataTable
        label={t('effect.title')}
        heads={[t('effect.period'), 'n', t('effect.csat'), t('effect.interval')]}
        rows={(['before', 'after'] as const).map((side) => {
          const { from, to, csat, interval } = effect[side];
          return {
            id: side,
            cells: [
              `${t(`effect.${side}`)} (${format.shortDate(from)} – ${format.shortDate(to)})`,
              csat.denominator,
              scoreWord(csat),
              interval ? `${percent(interval.low)} – ${percent(interval.high)} %` : '–',
            ],
          };
        })}
      />
      {!effect.isComplete && (
        <p className={classes.quiet}>{t('effect.running', { when: format.date(effect.after.to) })}</p>
      )}
    </Part>
  );
}
