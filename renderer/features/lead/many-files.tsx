import { Button } from '@mantine/core';
import { IconFiles } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FILES_AN_HOUR, LOOKS_AN_HOUR } from '../../../domain/customer/viewing.ts';
import { ROWS_A_DAY } from '../../../domain/export/export.ts';
import { useMutate, useNow, useSession, useView } from '../../data/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useRefusalNote } from '../../ui/use-refusal-note.ts';
import classes from './needs-lead.module.css';

const mosts = { files: FILES_AN_HOUR, looks: LOOKS_AN_HOUR, exports: ROWS_A_DAY };

/** Who wanted more of customers' data than anybody needs (C-258): files, masked fields, rows to take along, until a lead has seen it. */
export function ManyFilesCards() {
  const { t } = useTranslation('lead');
  const { dayAndTime } = useFormat();
  const { person } = useSession();
  const now = useNow(60_000);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const found = useView((rows) =>
    rows
      .all('viewing')
      .filter(({ refused, notedBy }) => refused !== undefined && notedBy === undefined)
      .map((row) => ({ row, name: rows.get('person', row.id)?.name ?? row.id })),
  );
  if (found.length === 0) return null;
  return (
    <section className={classes.matters} aria-label={t('files.title')}>
      {found.map(({ row: { id, refused }, name }) => (
        <article key={id} className={classes.matter} aria-label={name}>
          <IconFiles size={18} stroke={1.7} aria-hidden />
          <div className={classes.what}>
            <div>
              <b>{name}</b>
              <span className={classes.quiet}>{refused && dayAndTime(refused.since, now)}</span>
            </div>
            <div className={classes.summary}>
              {t(`files.what.${refused?.what ?? 'files'}`, {
                most: mosts[refused?.what ?? 'files'],
                count: refused?.times,
              })}
            </div>
          </div>
          {id !== person.id && (
            <Button
              size="xs"
              variant="default"
              onClick={() => attempt(() => mutate('person.noteFiles', { personId: id }))}
            >
              {t('files.noted')}
            </Button>
          )}
        </article>
      ))}
    </section>
  );
}
