import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  EMERGENCY_PLAN,
  mayApprovePlan,
  openPlan,
  planInForce,
} from '../../../domain/emergency/emergency-plan.ts';
import { isTheirDuty } from '../../../domain/person/duties.ts';
import { useMutate, useSession, useView } from '../../data/index.ts';
import sheet from '../../ui/sheet.module.css';
import { useRefusalNote } from '../../ui/use-refusal-note.ts';
import { PlanForm } from './plan-form.tsx';
import { PlanText } from './plan-text.tsx';

/** The plan for emergencies: what holds, what waits for somebody else's approval, and the next version (C-271). */
export function PlanPart() {
  const { t } = useTranslation('emergency');
  const { person } = useSession();
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const [writing, setWriting] = useState(false);
  const plan = useView((rows) => rows.get('emergencyplan', EMERGENCY_PLAN));
  const holds = planInForce(plan);
  const waits = openPlan(plan);
  const approves = waits && mayApprovePlan(waits, person);
  return (
    <section className={sheet.part} aria-label={t('title')}>
      <h2 className={sheet.title}>{t('title')}</h2>
      {!holds && !waits && <p className={sheet.quiet}>{t('noneHint')}</p>}
      {holds && <PlanText plan={holds} />}
      {waits && <PlanText plan={waits} />}
      {approves && (
        <div className={sheet.actions}>
          <Button
            size="xs"
            onClick={() => attempt(() => mutate('emergencyPlan.approve', { version: waits.version }))}
          >
            {t('approve', { version: waits.version })}
          </Button>
        </div>
      )}
      {writing ? (
        <PlanForm last={plan?.versions.at(-1)} close={() => setWriting(false)} />
      ) : (
        isTheirDuty(person, 'emergencyPlan.write') && (
          <div className={sheet.actions}>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconPencil size={14} />}
              onClick={() => setWriting(true)}
            >
              {t('write')}
            </Button>
          </div>
        )
      )}
    </section>
  );
}
