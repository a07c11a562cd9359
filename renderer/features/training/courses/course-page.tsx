import { Anchor, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { numberInForce } from '../../../../domain/policy/parameter-row.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { type Course, isTested, mayWriteCourses } from '../../../../domain/training/course.ts';
import { useNow, useSession, useView } from '../../../data/index.ts';
import { Tag } from '../../../ui/tag.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { FactList, Part, Sheet, useNames } from '../../improve/index.ts';
import { AttemptTable } from '../mine/records.tsx';
import { useGoalWord } from '../parts/use-words.ts';
import classes from '../training.module.css';
import { TestForm } from './test-form.tsx';

/** One course: what it is for, what there is to read, and its test. */
export function CoursePage({ course, edit }: { course: Course; edit(): void }) {
  const { t } = useTranslation('training');
  const format = useFormat();
  const names = useNames();
  const goalWord = useGoalWord();
  const { person } = useSession();
  const now = useNow(MINUTE);
  const percent = useView((rows) => numberInForce(rows, 'P-PASS', now), [now]);
  const { category, mode, goal, link, text, subjects, skill, validDays, version, by, at, forEverybody } =
    course;
  return (
    <Sheet
      title={course.name}
      marks={forEverybody && <Tag>{t('course.rules')}</Tag>}
      under={t('course.by', { version, name: names.person(by), when: format.date(at) })}
    >
      <FactList
        facts={[
          [t('field.category'), t(`category.${category}`)],
          [t('field.goal'), goalWord(goal)],
          [t('field.mode'), t(`mode.${mode}`)],
          [
            t('field.link'),
            link && (
              <Anchor href={link} target="_blank" rel="noreferrer" size="sm">
                {link}
              </Anchor>
            ),
          ],
          [t('field.subjects'), subjects.map((one) => t(`subject.${one}`)).join(' · ')],
          [t('field.skill'), skill],
          [t('field.valid'), validDays ? t('days', { count: validDays }) : t('forGood')],
          [
            t('field.judged'),
            isTested(course)
              ? t('course.byTest', { count: course.questions.length, percent })
              : t('course.byPractice', { percent }),
          ],
        ]}
      />
      {text && (
        <Part title={t('field.text')}>
          <p className={classes.text}>{text}</p>
        </Part>
      )}
      {isTested(course) &&
        (by === person.id ? (
          <p className={classes.quiet}>{t('test.own')}</p>
        ) : (
          <TestForm key={version} course={course} />
        ))}
      {isTested(course) && by !== person.id && (
        <Part title={t('mine.attempts')}>
          <AttemptTable personId={person.id} courseId={course.id} now={now} />
        </Part>
      )}
      {mayWriteCourses(person) && (
        <div className={classes.actions}>
          <Button variant="default" onClick={edit}>
            {t('course.edit')}
          </Button>
        </div>
      )}
    </Sheet>
  );
}
