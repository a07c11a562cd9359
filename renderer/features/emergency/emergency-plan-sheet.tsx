import { Modal } from '@mantine/core';
import { IconNotes } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EMERGENCY_PLAN, planInForce } from '../../../domain/emergency/emergency-plan.ts';
import { useView } from '../../data/index.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { PlanText } from './plan-text.tsx';

/** One key, on every desktop and with no network: what is done in an emergency, and who does it (C-271). */
export function EmergencyPlanSheet() {
  const { t } = useTranslation(['emergency', 'shell']);
  const [opened, setOpened] = useState(false);
  const plan = useView((rows) => planInForce(rows.get('emergencyplan', EMERGENCY_PLAN)));
  useCommand({
    id: 'emergencyPlan',
    group: 'program',
    label: t('open'),
    shortcut: 'emergencyPlan',
    run: () => setOpened(true),
  });
  return (
    <Modal
      opened={opened}
      onClose={() => setOpened(false)}
      title={t('title')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('shell:action.close') }}
    >
      {plan ? (
        <PlanText plan={plan} />
      ) : (
        <EmptyState icon={IconNotes} title={t('none')} hint={t('noneHint')} />
      )}
    </Modal>
  );
}
