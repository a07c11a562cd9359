import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { hasRole, type Person } from '../../../domain/person/person.ts';
import { useSession } from '../../data/index.ts';
import { go, type TrainingSide, trainingSides, usePlace } from '../../stores/place.ts';
import { Sections } from '../../ui/sections.tsx';
import { CoursesSide } from './courses/courses-side.tsx';
import { LessonsSide } from './lessons/lessons-side.tsx';
import { MineSide } from './mine/mine-side.tsx';
import { PlanSide } from './plan/plan-side.tsx';
import { ProposalsSide } from './proposals/proposals-side.tsx';
import { TeamSide } from './team/team-side.tsx';
import classes from './training.module.css';

/** What concerns oneself is everybody's; the team, the year and what is proposed belong to who leads and manages. */
const sidesOf = (person: Person): TrainingSide[] =>
  trainingSides.filter(
    (side) =>
      side === 'mine' || side === 'courses' || side === 'lessons' || hasRole(person, 'teamLead', 'manager'),
  );

const views: Record<TrainingSide, (id: string | undefined) => ReactNode> = {
  mine: () => <MineSide />,
  courses: (id) => <CoursesSide id={id} />,
  lessons: (id) => <LessonsSide id={id} />,
  team: (id) => <TeamSide id={id} />,
  plan: (id) => <PlanSide id={id} />,
  proposals: (id) => <ProposalsSide id={id} />,
};

/** Training: what one still needs, courses with their tests, lessons, the team, and the plan of the year. */
export function TrainingScreen() {
  const { t } = useTranslation('training');
  const { person } = useSession();
  const place = usePlace();
  const asked = place.screen === 'training' ? place : undefined;
  const sides = sidesOf(person);
  const side = sides.find((one) => one === asked?.side) ?? 'mine';
  return (
    <main className={classes.screen} aria-label={t('title')}>
      <VisuallyHidden component="h1">{t('title')}</VisuallyHidden>
      <Sections
        label={t('sides')}
        sections={sides.map((value) => ({ value, label: t(`side.${value}`) }))}
        value={side}
        choose={(value) => go({ screen: 'training', side: value })}
      >
        {views[side](asked?.side === side ? asked.id : undefined)}
      </Sections>
    </main>
  );
}
