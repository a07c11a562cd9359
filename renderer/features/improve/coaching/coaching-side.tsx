import { Chip, Group } from '@mantine/core';
import { IconMessageCheck, IconPointer } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Coaching, type CoachingContent, mayCoach } from '../../../../domain/coaching/coaching.ts';
import { isProposed, missesOf } from '../../../../domain/coaching/proposals.ts';
import { hasRole } from '../../../../domain/person/person.ts';
import { type Instant, MINUTE } from '../../../../domain/time.ts';
import { useNow, useSession, useView } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Split } from '../../../ui/list-and-detail.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { VirtualRows } from '../../../ui/virtual-rows.tsx';
import classes from '../improve.module.css';
import { useNames } from '../parts/use-names.ts';
import { CoachingPage } from './coaching-page.tsx';
import { MissPage } from './miss-page.tsx';
import { useCriterion } from './use-criterion.ts';

const views = ['proposed', 'planned', 'confirmed', 'misses'] as const;
type View = (typeof views)[number];

type Item = { id: string; view: View } & ({ miss: CoachingContent } | { row: Coaching });

const open = (id: string) => go({ screen: 'improve', side: 'coaching', id });

/** Talks about criteria: those the evaluations propose, those under way, and what became of them. */
export function CoachingSide({ id }: { id: string | undefined }) {
  const { t } = useTranslation('improve');
  const { person } = useSession();
  const now = useNow(MINUTE);
  const coaches = hasRole(person, 'teamLead', 'evaluator');
  const [chosenView, choose] = useState<View>();
  const items = useItems();
  const shownViews = coaches ? views : (['planned', 'confirmed'] as const);
  const first = shownViews.find((one) => items.some(({ view }) => view === one)) ?? shownViews[0];
  const view = chosenView ?? first;
  const rows = items.filter((one) => one.view === view).map((item) => ({ id: item.id, item }));
  const chosen = items.find((one) => one.id === id);
  const bar = (
    <Chip.Group value={view} onChange={(next) => choose(views.find((one) => one === next) ?? view)}>
      <Group gap={6} role="radiogroup" aria-label={t('views')}>
        {shownViews.map((one) => (
          <Chip key={one} value={one} size="xs" variant="light">
            {t(`coaching.view.${one}`)} {items.filter((item) => item.view === one).length}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
  const list =
    rows.length === 0 ? (
      <EmptyState icon={IconMessageCheck} title={t('coaching.none')} hint={t('coaching.noneHint')} />
    ) : (
      <VirtualRows
        rows={rows}
        label={t('side.coaching')}
        rowHeight={58}
        activeId={id}
        onActive={open}
        render={(item) => <Row item={item} now={now} />}
      />
    );
  return (
    <Split bar={bar} rows={list}>
      {!chosen ? (
        <EmptyState icon={IconPointer} title={t('coaching.choose')} hint={t('coaching.chooseHint')} />
      ) : 'miss' in chosen ? (
        <MissPage key={chosen.id} miss={chosen.miss} now={now} done={open} />
      ) : (
        <CoachingPage key={chosen.id} row={chosen.row} now={now} />
      )}
    </Split>
  );
}

function useItems(): Item[] {
  const { person } = useSession();
  const coachings = useView((rows) => rows.all('coaching'));
  const evaluations = useView((rows) => rows.all('evaluation'));
  const cards = useView((rows) => rows.all('scorecard'));
  return useMemo(() => {
    const misses = missesOf(evaluations, cards, coachings).filter((one) => mayCoach(person, one));
    return [
      ...misses.map((miss): Item => {
        const id = `${miss.agentId}/${miss.criterionId}`;
        return { id, view: isProposed(miss) ? 'proposed' : 'misses', miss };
      }),
      ...coachings
        .filter(({ state }) => state !== 'dismissed')
        .sort((a, b) => b.plannedAt - a.plannedAt)
        .map((row): Item => ({ id: row.id, view: row.state === 'confirmed' ? 'confirmed' : 'planned', row })),
    ];
  }, [evaluations, cards, coachings, person]);
}

function Row({ item, now }: { item: Item; now: Instant }) {
  const { t } = useTranslation('improve');
  const format = useFormat();
  const names = useNames();
  const about = 'miss' in item ? item.miss : item.row;
  const criterion = useCriterion(about);
  const state =
    'miss' in item
      ? t('coaching.missed', { count: item.miss.evaluationIds.length })
      : `${t(`coaching.state.${item.row.state}`)} · ${format.day(item.row.plannedAt, now)}`;
  return (
    <div className={classes.row}>
      <span className={classes.name}>{`${names.person(about.agentId)} · ${criterion}`}</span>
      <span className={classes.quiet}>{state}</span>
    </div>
  );
}
