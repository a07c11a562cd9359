import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { hasRole } from '../../../../domain/person/person.ts';
import { numberInForce } from '../../../../domain/policy/parameter-row.ts';
import { DAY, type Instant, MINUTE } from '../../../../domain/time.ts';
import { GATE_ID, type Lack, lacksIn, securityUntil } from '../../../../domain/training/gate.ts';
import { isValid, rulesToRead } from '../../../../domain/training/qualification.ts';
import { useNow, useSession, useView } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { Tag } from '../../../ui/tag.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { Part, Sheet } from '../../improve/index.ts';
import { CompetencePart } from '../parts/competence-part.tsx';
import { useLackWord } from '../parts/use-words.ts';
import classes from '../training.module.css';
import { AttemptTable, PassTable } from './records.tsx';

/** A pass that runs out within so long is renewed in time. */
const SOON = 30 * DAY;

const openCourse = (id: string) => go({ screen: 'training', side: 'courses', id });

/** What somebody is qualified for, what is still missing, and what they have passed. */
export function MineSide() {
  const { t } = useTranslation('training');
  const format = useFormat();
  const { person } = useSession();
  const now = useNow(MINUTE);
  const { record, lacks, secureUntil } = useStanding(now);
  const lackWord = useLackWord();
  const passes = record?.passes ?? [];
  const ready = lacks.length === 0;
  return (
    <div className={classes.whole}>
      <Sheet
        title={t('mine.title')}
        marks={
          hasRole(person, 'agent') && (
            <Tag tone={ready ? 'good' : 'late'}>{t(ready ? 'mine.ready' : 'mine.notReady')}</Tag>
          )
        }
        under={
          secureUntil === undefined
            ? undefined
            : t(secureUntil > now ? 'mine.secureUntil' : 'mine.secureOverdue', {
                when: format.date(secureUntil),
              })
        }
      >
        {!ready && (
          <section className={classes.card} aria-label={t('mine.missing')}>
            <p className={classes.quiet}>{t('mine.missingWhy')}</p>
            <ul className={classes.list}>
              {lacks.map((lack) => (
                <li key={keyOf(lack)}>{lackWord(lack)}</li>
              ))}
            </ul>
          </section>
        )}
        <ToDo now={now} overdue={secureUntil !== undefined && secureUntil <= now} />
        {hasRole(person, 'agent') && <CompetencePart personId={person.id} />}
        <Part title={t('mine.passes')}>
          {passes.length === 0 ? (
            <p className={classes.quiet}>{t('mine.noPasses')}</p>
          ) : (
            <PassTable passes={passes} now={now} />
          )}
        </Part>
        <Part title={t('mine.attempts')}>
          <AttemptTable personId={person.id} now={now} />
        </Part>
      </Sheet>
    </div>
  );
}

const keyOf = (lack: Lack): string =>
  lack.what === 'expired' ? lack.courseId : lack.what === 'days' ? 'days' : `${lack.what}:${lack.subject}`;

function useStanding(now: Instant) {
  const { person } = useSession();
  return useView(
    (rows) => ({
      record: rows.get('qualification', person.id),
      lacks: lacksIn(rows, person, now),
      secureUntil: securityUntil(
        rows.get('qualification', person.id),
        rows.get('traininggate', GATE_ID),
        numberInForce(rows, 'P-SEC', now),
      ),
    }),
    [person, now],
  );
}

/** What is to be read or taken now: the rules in their present version, tests that are missing, what runs out soon. */
function ToDo({ now, overdue }: { now: Instant; overdue: boolean }) {
  const { t } = useTranslation('training');
  const format = useFormat();
  const { person } = useSession();
  const courses = useView((rows) => rows.all('course'));
  const record = useView((rows) => rows.get('qualification', person.id), [person.id]);
  const attempts = useView((rows) => rows.where('attempt', 'personId', person.id), [person.id]);
  const rules = rulesToRead(courses, record, person.id);
  const covered = (id: string) =>
    record?.passes.some((pass) => pass.courseId === id && isValid(pass, now)) ?? false;
  const induction =
    record?.newcomerSince === undefined || record.recognised
      ? []
      : courses.filter(({ id, subjects }) => subjects.length > 0 && !covered(id) && !has(rules, id));
  const security = overdue ? courses.filter((one) => one.category === 'security' && !has(rules, one.id)) : [];
  const soon = (record?.passes ?? []).filter(
    ({ courseId, expiresAt }) =>
      expiresAt !== undefined &&
      expiresAt < now + SOON &&
      !has(security, courseId) &&
      !has(induction, courseId),
  );
  const items = [
    ...rules.map(({ id, name }) => ({ id, name, why: t('todo.rules') })),
    ...security.map(({ id, name }) => ({ id, name, why: t('todo.security') })),
    ...induction.map(({ id, name }) => ({ id, name, why: t('todo.induction') })),
    ...soon.map(({ courseId: id, expiresAt = now }) => ({
      id,
      name: courses.find((one) => one.id === id)?.name ?? '–',
      why: t(expiresAt > now ? 'todo.runsOut' : 'todo.ranOut', { when: format.date(expiresAt) }),
    })),
  ];
  const waits = (id: string) => attempts.some((one) => one.courseId === id && one.score === undefined);
  return (
    <Part title={t('todo.title')}>
      {items.length === 0 && <p className={classes.quiet}>{t('todo.none')}</p>}
      <ul className={classes.list}>
        {items.map(({ id, name, why }) => (
          <li key={id}>
            <Button size="compact-sm" variant="light" onClick={() => openCourse(id)}>
              {name}
            </Button>
            <span className={classes.quiet}>{why}</span>
            {waits(id) && <Tag tone="waiting">{t('waiting')}</Tag>}
          </li>
        ))}
      </ul>
    </Part>
  );
}

const has = (courses: readonly { id: string }[], id: string): boolean => courses.some((one) => one.id === id);
