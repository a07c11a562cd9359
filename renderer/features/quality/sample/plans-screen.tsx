import { Button } from '@mantine/core';
import { IconArrowsShuffle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { hasRole } from '../../../../domain/person/person.ts';
import type { SamplePlan } from '../../../../domain/sampling/plan.ts';
import { useMutate, usePending, useSession, useView } from '../../../data/index.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import { DrawTable } from './draw-table.tsx';
import { LeadChecksList } from './lead-checks-list.tsx';
import { PlanForm } from './plan-form.tsx';
import classes from './sample.module.css';

/** The plans of the sample with what was drawn by them, which anybody here may draw again. */
export function PlansScreen() {
  const { t } = useTranslation('evaluation');
  const { person } = useSession();
  const makesPlans = hasRole(person, 'qualityLead', 'teamLead');
  const plans = useView((rows) =>
    rows
      .all('plan')
      .sort((a, b) => a.state.localeCompare(b.state) || b.madeAt - a.madeAt || a.id.localeCompare(b.id)),
  );
  return (
    <div className={classes.plans}>
      <div className={classes.draws}>
        {plans.length === 0 ? (
          <EmptyState icon={IconArrowsShuffle} title={t('plan.none')} hint={t('plan.noneHint')} />
        ) : (
          plans.map((plan) => <PlanCard key={plan.id} plan={plan} />)
        )}
      </div>
      <aside className={classes.side} aria-label={t('plan.new')}>
        {hasRole(person, 'teamLead') && <LeadChecksList />}
        <h2 className={classes.heading}>{t('plan.new')}</h2>
        {makesPlans ? <PlanForm /> : <p className={classes.aside}>{t('plan.byLead')}</p>}
      </aside>
    </div>
  );
}

function PlanCard({ plan }: { plan: SamplePlan }) {
  const { t } = useTranslation(['evaluation', 'quality']);
  const { person } = useSession();
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const waiting = usePending('plan', plan.id).length > 0;
  const maker = useView((rows) => rows.get('person', plan.madeBy)?.name, [plan.madeBy]);
  const own = plan.leadId ? plan.leadId === person.id : hasRole(person, 'qualityLead');
  const { kind, size, strata, notice, state } = plan;
  const facts = [
    t(`plan.is.${kind}`, { size, notice: notice && t(`quality:notice.${notice}`) }),
    strata.length > 0 &&
      t('plan.over', { strata: strata.map((one) => t(`plan.stratum.${one}`)).join(t('plan.and')) }),
    plan.leadId && t('plan.ofLead'),
    maker,
    state === 'stopped' && t('plan.stopped'),
  ].filter(Boolean);
  return (
    <section className={classes.plan} aria-label={plan.name}>
      <header className={classes.planHead}>
        <h2>{plan.name}</h2>
        <span className={classes.quiet}>{facts.join(' · ')}</span>
        {own && state === 'active' && (
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => attempt(() => mutate('sample.stopPlan', { planId: plan.id }))}
          >
            {t('plan.stop')}
          </Button>
        )}
      </header>
      {waiting ? <p className={classes.note}>{t('plan.waiting')}</p> : <DrawTable planId={plan.id} />}
    </section>
  );
}
