import { Button, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasRole } from '../../../../domain/person/person.ts';
import { REWARDS } from '../../../../domain/reward/ledger.ts';
import { useMutate, useSession, useView } from '../../../data/index.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from '../cases.module.css';

/** What is left to be given for good suggestions; managers put more in. */
export function Rewards() {
  const { t } = useTranslation('cases');
  const { person } = useSession();
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const ledger = useView((rows) => rows.get('ledger', REWARDS));
  const [points, setPoints] = useState<number>();
  const add = () => {
    if (points !== undefined && attempt(() => mutate('reward.fund', { points }))) setPoints(undefined);
  };
  return (
    <section className={classes.section} aria-label={t('rewards.title')}>
      <h3 className={classes.sectionTitle}>{t('rewards.title')}</h3>
      <div className={classes.tools}>
        <span>{t('rewards.left', { left: ledger?.balance ?? 0, funded: ledger?.funded ?? 0 })}</span>
        {hasRole(person, 'manager') && (
          <>
            <NumberInput
              size="xs"
              aria-label={t('rewards.points')}
              placeholder={t('rewards.points')}
              min={1}
              max={100_000}
              value={points ?? ''}
              onChange={(value) => setPoints(Number(value) || undefined)}
            />
            <Button size="xs" variant="default" disabled={points === undefined} onClick={add}>
              {t('rewards.fund')}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}
