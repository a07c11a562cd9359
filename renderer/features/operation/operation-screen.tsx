import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { hasRole } from '../../../domain/person/person.ts';
import { useAwaited, useSession } from '../../data/index.ts';
import { go, type OperationSide, operationSides, usePlace } from '../../stores/place.ts';
import { Sections } from '../../ui/sections.tsx';
import sheet from '../../ui/sheet.module.css';
import { PlanPart } from '../emergency/index.ts';
import { MaintenancePart, ReleasesPart } from '../updates/index.ts';
import { BackupsPart } from './backups/backups-part.tsx';
import { FaultsPart } from './faults-part.tsx';
import { LinePart } from './line/line-part.tsx';
import { SitesPart } from './sites/sites-part.tsx';

const views: Record<OperationSide, () => ReactNode> = {
  now: () => (
    <>
      <FaultsPart />
      <LinePart />
    </>
  ),
  updates: () => (
    <>
      <MaintenancePart />
      <ReleasesPart />
    </>
  ),
  backups: () => <BackupsPart />,
  emergency: () => <PlanPart />,
  sites: () => <SitesPart />,
};

/** How the system itself runs, for whoever answers for it. Whoever only approves the emergency plan finds just that. */
export function OperationScreen() {
  const { t } = useTranslation('operation');
  const { person } = useSession();
  const place = usePlace();
  const { emergencyPlan } = useAwaited();
  const answers = hasRole(person, 'manager', 'admin');
  const sides = operationSides.filter((one) => answers || one === 'emergency');
  const asked = place.screen === 'operation' ? place.side : undefined;
  const side = sides.find((one) => one === asked) ?? sides[0] ?? 'emergency';
  return (
    <main className={sheet.screen} aria-label={t('title')}>
      <VisuallyHidden component="h1">{t('title')}</VisuallyHidden>
      <Sections
        label={t('sides')}
        sections={sides.map((value) => ({
          value,
          label: t(`side.${value}`),
          awaits: value === 'emergency' ? emergencyPlan : undefined,
        }))}
        value={side}
        choose={(value) => go({ screen: 'operation', side: value })}
        surface
      >
        <div key={side} className={sheet.sheet}>
          {views[side]()}
        </div>
      </Sections>
    </main>
  );
}
