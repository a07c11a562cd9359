import { Button } from '@mantine/core';
import { IconFiles } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { toldOf } from '../../../domain/customer/told-of.ts';
import { filesAnHour } from '../../../domain/customer/viewing.ts';
import { rowsADay } from '../../../domain/export/export.ts';
import { hasRole } from '../../../domain/person/person.ts';
import { useMutate, useNow, useSession, useView } from '../../data/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useRefusalNote } from '../../ui/use-refusal-note.ts';
import { WaitingCard, WaitingCards } from '../../ui/waiting-cards.tsx';
import classes from './many-files.module.css';

/**
 * Who wanted more of customers' data than anybody needs (C-258): files, masked fields, rows to take along, for whom it is to
 * know of it, until one of them has seen it.
 */
export function ManyFilesCards() {
  const { t } = useTranslation('lead');
  const { dayAndTime } = useFormat();
  const { person } = useSession();
  const now = useNow(60_000);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const found = useView(
    (rows) =>
      rows
        .all('viewing')
        .filter(({ refused, notedBy }) => refused !== undefined && notedBy === undefined)
        .filter((row) => toldOf(row, rows.all('person')).some(({ id }) => id === person.id))
        .map((row) => ({ row, name: rows.get('person', row.id)?.name ?? row.id })),
    [person.id],
  );
  const mosts = useView(
    (rows) => {
      const files = filesAnHour(rows, now);
      return { files, looks: files, exports: rowsADay(rows, now) };
    },
    [now],
  );
  if (found.length === 0) return null;
  return (
    <WaitingCards title={t('files.title')}>
      {found.map(({ row: { id, refused }, name }) => (
        <WaitingCard
          key={id}
          icon={IconFiles}
          name={name}
          about={refused && dayAndTime(refused.since, now)}
          lines={[
            t(`files.what.${refused?.what ?? 'files'}`, {
              most: mosts[refused?.what ?? 'files'],
              count: refused?.times,
            }),
          ]}
        >
          <Button
            size="xs"
            variant="default"
            onClick={() => attempt(() => mutate('person.noteFiles', { personId: id }))}
          >
            {t('files.noted')}
          </Button>
        </WaitingCard>
      ))}
    </WaitingCards>
  );
}

/** The same on whatever screen is open, for those who have no screen of a lead's. */
export function ManyFilesStrip() {
  const { person } = useSession();
  const leads = hasRole(person, 'teamLead');
  if (leads || !hasRole(person, 'manager', 'admin')) return null;
  return (
    <div className={classes.strip}>
      <ManyFilesCards />
    </div>
  );
}
