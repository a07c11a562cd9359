import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import sheet from '../../ui/sheet.module.css';
import { PlanPart } from '../emergency/index.ts';
import { MaintenancePart, ReleasesPart } from '../updates/index.ts';
import { BackupsPart } from './backups/backups-part.tsx';
import { FaultsPart } from './faults-part.tsx';
import { LinePart } from './line/line-part.tsx';
import { SitesPart } from './sites/sites-part.tsx';

/** How the system itself runs, for whoever answers for it. */
export function OperationScreen() {
  const { t } = useTranslation('operation');
  return (
    <main className={sheet.sheet} aria-label={t('title')}>
      <VisuallyHidden component="h1">{t('title')}</VisuallyHidden>
      <FaultsPart />
      <LinePart />
      <MaintenancePart />
      <ReleasesPart />
      <PlanPart />
      <SitesPart />
      <BackupsPart />
    </main>
  );
}
