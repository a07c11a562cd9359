import { Button } from '@mantine/core';
import { IconAward } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Feedback } from '../../../../domain/feedback/feedback.ts';
import { newId, useMutate } from '../../../data/index.ts';
import classes from '../improve.module.css';
import { SayForm } from '../parts/say-form.tsx';

/** From here on a rating is praise. */
const GOOD_STARS = 4;

/** Puts who served a contented customer on the wall; what would tell who the customer was is covered there (C-186). */
export function PraisePart({ row }: { row: Feedback }) {
  const { t } = useTranslation('improve');
  const mutate = useMutate();
  const [writing, write] = useState(false);
  const { id, agentId, interactionId, stars, text } = row;
  if (stars < GOOD_STARS || agentId === undefined || interactionId === undefined) return null;
  if (!writing)
    return (
      <div>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconAward size={15} />}
          onClick={() => write(true)}
        >
          {t('feedback.praise')}
        </Button>
      </div>
    );
  const give = (said: string) => {
    const form = {
      kind: 'goodCase' as const,
      personId: agentId,
      interactionIds: [interactionId],
      text: said,
    };
    mutate('kudos.give', { kudosId: newId(), form });
    write(false);
  };
  return (
    <section className={classes.card} aria-label={t('feedback.praise')}>
      <SayForm
        name={t('feedback.praise')}
        label={t('feedback.praiseText')}
        draftKey={`praise.${id}`}
        begin={text}
        send={give}
      />
      <p className={classes.quiet}>{t('feedback.praiseCovered')}</p>
    </section>
  );
}
