import { VisuallyHidden } from '@mantine/core';
import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { hasRole, type Person } from '../../../domain/person/person.ts';
import { useAwaited, useSession, useView } from '../../data/index.ts';
import { go, type ImproveSide, improveSides, usePlace } from '../../stores/place.ts';
import { Sections } from '../../ui/sections.tsx';
import { CoachingSide } from './coaching/coaching-side.tsx';
import { CorrectionsSide } from './corrections/corrections-side.tsx';
import { FeedbackSide } from './feedback/feedback-side.tsx';
import { FileReviewsSide } from './file-reviews/file-reviews-side.tsx';
import classes from './improve.module.css';
import { PacksSide } from './packs/packs-side.tsx';
import { ProblemsSide } from './problems/problems-side.tsx';
import { RuleReviewsSide } from './rule-reviews/rule-reviews-side.tsx';
import { StrategySide } from './strategy/strategy-side.tsx';
import { StudiesSide } from './studies/studies-side.tsx';

// Charts are large: who looks for a problem does not wait for them.
const Trends = lazy(async () => ({ default: (await import('../trends/index.ts')).Trends }));

/** What a person finds here: the library is everybody's, ratings and meetings belong to who leads and judges. */
const sidesOf = (person: Person, hasDecisions: boolean): ImproveSide[] =>
  improveSides.filter((side) => {
    if (side === 'problems' || side === 'corrections') return true;
    if (side === 'strategy') return true;
    if (side === 'trends') return hasRole(person, 'teamLead', 'manager');
    if (side === 'fileReviews') return hasRole(person, 'manager');
    if (side === 'coaching') return hasRole(person, 'agent', 'teamLead', 'evaluator');
    // Whoever carries out a decision reads the meeting it comes from.
    if (side === 'packs' && hasDecisions) return true;
    return hasRole(person, 'teamLead', 'evaluator', 'manager');
  });

const views: Record<ImproveSide, (id: string | undefined) => ReactNode> = {
  problems: (id) => <ProblemsSide id={id} />,
  corrections: (id) => <CorrectionsSide id={id} />,
  coaching: (id) => <CoachingSide id={id} />,
  feedback: (id) => <FeedbackSide key={id?.startsWith('theme:') ? id : undefined} id={id} />,
  studies: (id) => <StudiesSide id={id} />,
  strategy: (id) => <StrategySide id={id} />,
  ruleReviews: (id) => <RuleReviewsSide id={id} />,
  fileReviews: (id) => <FileReviewsSide id={id} />,
  packs: (id) => <PacksSide id={id} />,
  trends: () => <Trends />,
};

/** Improvement: what comes up again and again, what is done about it, and whether that helped. */
export function ImproveScreen() {
  const { t } = useTranslation('improve');
  const { person } = useSession();
  const place = usePlace();
  const asked = place.screen === 'improve' ? place : undefined;
  const hasDecisions = useView((rows) => rows.all('pack').length > 0);
  const { change, judgement, strategy, ruleReview } = useAwaited();
  const awaits: Partial<Record<ImproveSide, number>> = {
    corrections: change + judgement,
    strategy,
    ruleReviews: ruleReview,
  };
  const sides = sidesOf(person, hasDecisions);
  const side = sides.find((one) => one === asked?.side) ?? sides[0] ?? 'problems';
  return (
    <main className={classes.screen} aria-label={t('title')}>
      <VisuallyHidden component="h1">{t('title')}</VisuallyHidden>
      <Sections
        label={t('sides')}
        sections={sides.map((value) => ({ value, label: t(`side.${value}`), awaits: awaits[value] }))}
        value={side}
        choose={(value) => go({ screen: 'improve', side: value })}
      >
        <Suspense>{views[side](asked?.side === side ? asked.id : undefined)}</Suspense>
      </Sections>
    </main>
  );
}
