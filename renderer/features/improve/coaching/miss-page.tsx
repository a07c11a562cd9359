import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoachingContent } from '../../../../domain/coaching/coaching.ts';
import { isProposed } from '../../../../domain/coaching/proposals.ts';
import type { Instant } from '../../../../domain/time.ts';
import { newId, useMutate } from '../../../data/index.ts';
import classes from '../improve.module.css';
import { SayForm } from '../parts/say-form.tsx';
import { Sheet } from '../parts/sheet.tsx';
import { useNames } from '../parts/use-names.ts';
import { EvidenceList } from './evidence-list.tsx';
import { useCriterion } from './use-criterion.ts';

interface Props {
  miss: CoachingContent;
  now: Instant;
  done(coachingId: string): void;
}

/** What somebody has missed, and the decision whether to talk about it. */
export function MissPage({ miss, now, done }: Props) {
  const { t } = useTranslation('improve');
  const names = useNames();
  const criterion = useCriterion(miss);
  const mutate = useMutate();
  const [step, choose] = useState<'plan' | 'dismiss'>('plan');
  const { agentId, criterionId, evaluationIds } = miss;
  const key = `${agentId}/${criterionId}`;
  const send = (note: string) => {
    const coachingId = newId();
    if (step === 'plan') mutate('coaching.plan', { coachingId, content: miss, note });
    else mutate('coaching.dismiss', { coachingId, content: miss, note });
    done(coachingId);
  };
  return (
    <Sheet
      title={`${names.person(agentId)} · ${criterion}`}
      under={t(isProposed(miss) ? 'coaching.proposedWhy' : 'coaching.missed', {
        count: evaluationIds.length,
      })}
    >
      <EvidenceList title={t('coaching.evidence')} evaluationIds={evaluationIds} backTo={key} now={now} />
      <section className={classes.card} aria-label={t('coaching.next')}>
        <div className={classes.line}>
          {(['plan', 'dismiss'] as const).map((one) => (
            <Button
              key={one}
              size="xs"
              variant={one === step ? 'light' : 'default'}
              aria-pressed={one === step}
              onClick={() => choose(one)}
            >
              {t(`coaching.step.${one}`)}
            </Button>
          ))}
        </div>
        <SayForm
          key={step}
          name={t(`coaching.step.${step}`)}
          label={t(`coaching.says.${step}`)}
          draftKey={`coaching.${key}.${step}`}
          optional={step === 'plan'}
          send={send}
        />
      </section>
    </Sheet>
  );
}
