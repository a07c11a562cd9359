import { Button, Chip, Group } from '@mantine/core';
import { IconCalendarEvent, IconPlus, IconPointer } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasRole } from '../../../../domain/person/person.ts';
import { type Instant, MINUTE } from '../../../../domain/time.ts';
import { GATE_ID } from '../../../../domain/training/gate.ts';
import { type Lesson, monthsWithout } from '../../../../domain/training/lesson.ts';
import { useNow, useSession, useView } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Split } from '../../../ui/list-and-detail.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { VirtualRows } from '../../../ui/virtual-rows.tsx';
import classes from '../training.module.css';
import { LessonForm } from './lesson-form.tsx';
import { LessonPage } from './lesson-page.tsx';

const views = ['planned', 'held', 'all'] as const;
type View = (typeof views)[number];

const open = (id: string) => go({ screen: 'training', side: 'lessons', id });

/** Trainings by day: those to come, and who came to those that were. `new/` and a proposal's id plans what it asks for. */
export function LessonsSide({ id }: { id: string | undefined }) {
  const { t } = useTranslation('training');
  const { person } = useSession();
  const now = useNow(MINUTE);
  const [view, choose] = useState<View>('planned');
  const lessons = useView((rows) => rows.all('lesson'));
  const plans = hasRole(person, 'teamLead', 'manager');
  const standsIn = (row: Lesson, one: View) => one === 'all' || row.state === one;
  const shown = lessons
    .filter((row) => standsIn(row, view))
    .sort((a, b) => (view === 'planned' ? a.startsAt - b.startsAt : b.startsAt - a.startsAt));
  const chosen = lessons.find((one) => one.id === id);
  const bar = (
    <>
      <div className={classes.line}>
        <Chip.Group value={view} onChange={(next) => choose(views.find((one) => one === next) ?? view)}>
          <Group gap={6} flex={1} role="radiogroup" aria-label={t('views')}>
            {views.map((one) => (
              <Chip key={one} value={one} size="xs" variant="light">
                {t(`lesson.view.${one}`)} {lessons.filter((row) => standsIn(row, one)).length}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
        {plans && (
          <Button size="xs" leftSection={<IconPlus size={15} />} onClick={() => open('new')}>
            {t('lesson.new')}
          </Button>
        )}
      </div>
      {plans && <EmptyMonths lessons={lessons} now={now} />}
    </>
  );
  const list =
    shown.length === 0 ? (
      <EmptyState icon={IconCalendarEvent} title={t('lesson.none')} hint={t('lesson.noneHint')} />
    ) : (
      <VirtualRows
        rows={shown.map((item) => ({ id: item.id, item }))}
        label={t('side.lessons')}
        rowHeight={58}
        activeId={id}
        onActive={open}
        render={(lesson) => <Row lesson={lesson} now={now} />}
      />
    );
  return (
    <Split bar={bar} rows={list}>
      {plans && id?.startsWith('new') ? (
        <LessonForm key={id} proposalId={id.slice('new/'.length) || undefined} done={open} />
      ) : chosen ? (
        <LessonPage key={chosen.id} lesson={chosen} now={now} />
      ) : (
        <EmptyState icon={IconPointer} title={t('lesson.choose')} hint={t('lesson.chooseHint')} />
      )}
    </Split>
  );
}

/** The months of this year in which nobody was trained (C-247), since training is kept here. */
function EmptyMonths({ lessons, now }: { lessons: readonly Lesson[]; now: Instant }) {
  const { t } = useTranslation('training');
  const since = useView((rows) => rows.get('traininggate', GATE_ID)?.since);
  const first = Math.min(since ?? now, ...lessons.map(({ startsAt }) => startsAt));
  const months = monthsWithout(lessons, first, now);
  if (months.length === 0) return null;
  return (
    <span className={classes.line} role="status">
      <Tag tone="late">{t('lesson.without')}</Tag>
      <span className={classes.quiet}>{months.join(' · ')}</span>
    </span>
  );
}

function Row({ lesson, now }: { lesson: Lesson; now: Instant }) {
  const { t } = useTranslation('training');
  const format = useFormat();
  const { topic, state, startsAt, mode, held, personIds } = lesson;
  return (
    <div className={classes.row}>
      <span className={classes.line}>
        <span className={classes.name}>{topic}</span>
        {state === 'planned' && startsAt < now && <Tag tone="late">{t('lesson.toRecord')}</Tag>}
        {state === 'cancelled' && <Tag>{t('lesson.state.cancelled')}</Tag>}
      </span>
      <span className={classes.quiet}>
        {[
          format.dayAndTime(startsAt, now),
          t(`mode.${mode}`),
          held
            ? t('lesson.came', { count: held.attended.length, all: personIds.length })
            : t('lesson.invited', { count: personIds.length }),
        ].join(' · ')}
      </span>
    </div>
  );
}
