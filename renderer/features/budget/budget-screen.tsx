import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAwaited } from '../../data/index.ts';
import { type BudgetSide, budgetSides, go, usePlace } from '../../stores/place.ts';
import { Sections } from '../../ui/sections.tsx';
import { AccountsSide } from './accounts/accounts-side.tsx';
import classes from './budget.module.css';
import { RequestsSide } from './requests/requests-side.tsx';
import { SpendingSide } from './spending/spending-side.tsx';
import { YearSide } from './year/year-side.tsx';

const views: Record<BudgetSide, (id: string | undefined) => ReactNode> = {
  year: (id) => <YearSide id={id} />,
  spending: (id) => <SpendingSide id={id} />,
  requests: (id) => <RequestsSide id={id} />,
  accounts: (id) => <AccountsSide id={id} />,
};

/** What a year may cost and who approved it, what was spent, what was asked for beyond it, and the accounts by month. */
export function BudgetScreen() {
  const { t } = useTranslation('budget');
  const place = usePlace();
  const asked = place.screen === 'budget' ? place : undefined;
  const side = asked?.side ?? 'year';
  const { budget, overspend } = useAwaited();
  const awaits: Partial<Record<BudgetSide, number>> = { year: budget, requests: overspend };
  return (
    <main className={classes.screen} aria-label={t('title')}>
      <VisuallyHidden component="h1">{t('title')}</VisuallyHidden>
      <Sections
        label={t('sides')}
        sections={budgetSides.map((value) => ({ value, label: t(`side.${value}`), awaits: awaits[value] }))}
        value={side}
        choose={(value) => go({ screen: 'budget', side: value })}
      >
        {views[side](asked?.id)}
      </Sections>
    </main>
  );
}
