import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Customer } from '../../../../domain/customer/customer.ts';
import { type Interaction, isOpen } from '../../../../domain/interaction/interaction.ts';
import { isRightsLate, rightsState } from '../../../../domain/privacy/rights/rights-request.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useNow, useView } from '../../../data/index.ts';
import { Tag } from '../../../ui/tag.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import classes from './file.module.css';
import { RightsForm } from './rights-form.tsx';

interface Props {
  family: readonly Customer[];
  interaction: Interaction | undefined;
}

/** What this customer asked for by right and where it stands; and the way to take down another request (C-249). */
export function Rights({ family, interaction }: Props) {
  const { t } = useTranslation(['customers', 'words']);
  const { dayAndTime, day, pair } = useFormat();
  const now = useNow(MINUTE);
  const [open, setOpen] = useState(false);
  const ids = family.map(({ id }) => id);
  const asked = useView(
    (rows) => rows.all('rightsrequest').filter(({ customerId }) => ids.includes(customerId)),
    [ids.join()],
  );
  const serving = interaction && isOpen(interaction) ? interaction : undefined;
  const erasedAt = family.find((one) => one.erasedAt !== undefined)?.erasedAt;
  if (!serving && asked.length === 0 && erasedAt === undefined) return null;
  return (
    <section className={classes.section} aria-label={t('rights.title')}>
      <h3 className={classes.title}>{t('rights.title')}</h3>
      {erasedAt !== undefined && (
        <p className={classes.quiet}>{t('rights.erased', { when: dayAndTime(erasedAt, now) })}</p>
      )}
      <ul className={classes.list}>
        {[...asked]
          .sort((a, b) => b.receivedAt - a.receivedAt)
          .map((row) => (
            <li key={row.id} className={classes.note}>
              <p>{pair(t(`words:right.${row.right}`), row.words)}</p>
              <span className={classes.quiet}>
                {`${t(`words:rightsState.${rightsState(row)}`)} · ${dayAndTime(row.receivedAt, now)}`}
                {!row.told && ` · ${t('rights.due', { when: day(row.dueAt, now) })} `}
                {isRightsLate(row, now) && <Tag tone="late">{t('rights.late')}</Tag>}
              </span>
            </li>
          ))}
      </ul>
      {serving && open && <RightsForm interaction={serving} close={() => setOpen(false)} />}
      {serving && !open && (
        <Button size="compact-xs" variant="default" onClick={() => setOpen(true)}>
          {t('rights.receive')}
        </Button>
      )}
    </section>
  );
}
