import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Instant } from '../../../../domain/time.ts';
import { useView } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from '../improve.module.css';
import { Part } from '../parts/sheet.tsx';

interface Props {
  title: string;
  evaluationIds: readonly string[];
  /** Where one comes back to from a replay. */
  backTo: string;
  now: Instant;
}

/** The evaluations behind something, each to be opened with its replay. */
export function EvidenceList({ title, evaluationIds, backTo, now }: Props) {
  const { t } = useTranslation('improve');
  const format = useFormat();
  const evaluations = useView(
    (rows) => evaluationIds.flatMap((id) => rows.get('evaluation', id) ?? []),
    [evaluationIds],
  );
  const from = { screen: 'improve', side: 'coaching', id: backTo } as const;
  return (
    <Part title={title}>
      <div className={classes.line}>
        {evaluations.map(({ id, interactionId, releasedAt, savedAt }) => (
          <Button
            key={id}
            size="compact-sm"
            variant="default"
            onClick={() => go({ screen: 'quality', interactionId, evaluationId: id, from })}
          >
            {t('coaching.evaluationOf', { when: format.dayAndTime(releasedAt ?? savedAt, now) })}
          </Button>
        ))}
      </div>
    </Part>
  );
}
