import { Button, Checkbox, Group, Modal, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  countedRows,
  type Exported,
  type ExportPurpose,
  exportedToday,
  exportPurposeSchema,
  mayExport,
  rowsADay,
} from '../../../domain/export/export.ts';
import { MINUTE } from '../../../domain/time.ts';
import { useMutate, useNow, useSession, useView } from '../../data/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useRefusalNote } from '../../ui/use-refusal-note.ts';
import classes from './exports.module.css';

/** What is to be taken along, and how. */
export interface ExportDraft {
  what: Exported;
  rows: number;
  /** Customers are named in it: by their first sign unless asked otherwise. */
  naming?: boolean;
  /** The server makes the file, counts it and says no by itself. */
  byServer?: boolean;
  take(purpose: ExportPurpose, names: boolean): void;
}

interface Props {
  draft: ExportDraft;
  close(): void;
}

/** For what it is taken along, how much of the day's measure it is, and no where it is too much (C-258, C-263). */
export function ExportDialog({ draft, close }: Props) {
  const { t } = useTranslation('exports');
  const { number } = useFormat();
  const { person } = useSession();
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const now = useNow(MINUTE);
  const row = useView((rows) => rows.get('viewing', person.id), [person.id]);
  const most = useView((rows) => rowsADay(rows, now), [now]);
  const [purpose, setPurpose] = useState<ExportPurpose>();
  const [names, setNames] = useState(false);
  const [refused, setRefused] = useState(false);
  const { what, rows, naming, byServer, take } = draft;
  const go = () => {
    if (!purpose) return;
    const allowed = mayExport(row, what, rows, most, now);
    // What is too much is asked for all the same: that is what tells the lead.
    // Whoever's course of security is overdue is told so, and takes nothing (C-237).
    if (!byServer && !attempt(() => mutate('person.export', { what, rows, purpose }))) return;
    if (allowed || byServer) take(purpose, names);
    if (allowed) close();
    else setRefused(true);
  };
  const counted = countedRows(what, rows) > 0;
  return (
    <Modal
      opened
      onClose={close}
      title={t('title', { count: rows })}
      size="sm"
      closeButtonProps={{ 'aria-label': t('cancel') }}
    >
      <form
        className={classes.form}
        aria-label={t('title', { count: rows })}
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        <NativeSelect
          data-autofocus
          label={t('purpose')}
          description={t('purposeWhy')}
          value={purpose ?? ''}
          data={[
            { value: '', label: t('purpose.choose') },
            ...exportPurposeSchema.options.map((value) => ({ value, label: t(`purpose.${value}`) })),
          ]}
          onChange={(event) => setPurpose(exportPurposeSchema.safeParse(event.currentTarget.value).data)}
        />
        {naming && (
          <Checkbox
            label={t('names')}
            description={t('namesWhy')}
            checked={names}
            onChange={(event) => setNames(event.currentTarget.checked)}
          />
        )}
        {counted && (
          <p className={classes.quiet}>
            {t('today', { rows: number(exportedToday(row, now)), most: number(most) })}
          </p>
        )}
        {refused && (
          <p className={classes.refused} role="alert">
            {t('refused', { most: number(most) })}
          </p>
        )}
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
          <Button type="submit" disabled={purpose === undefined || refused}>
            {t('take')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
