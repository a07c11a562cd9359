import { Button } from '@mantine/core';
import { IconDatabaseExport, IconDatabaseImport, IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import {
  type Askable,
  BACKUPS,
  backupTroubles,
  lastGoodBackup,
  lastGoodDrill,
  nextBackupAt,
  nextDrillAt,
} from '../../../../domain/backup/backup.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useMutate, useNow, useView } from '../../../data/index.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import sheet from '../../../ui/sheet.module.css';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import { BackupTable } from './backup-table.tsx';
import { DrillTable } from './drill-table.tsx';

/** Copies of everything the centre has, and whether they can be brought back (C-262). */
export function BackupsPart() {
  const { t } = useTranslation('operation');
  const row = useView((rows) => rows.get('backup', BACKUPS));
  const asked = row?.asked ?? {};
  return (
    <section className={sheet.part} aria-label={t('backups')}>
      <h2 className={sheet.title}>{t('backups')}</h2>
      {row && row.runs.length > 0 ? (
        <Standing />
      ) : (
        <EmptyState icon={IconShieldCheck} title={t('backups.none')} hint={t('backups.noneHint')} />
      )}
      <div className={sheet.actions}>
        <AskButton what="copy" waits={asked.copy !== undefined} />
        <AskButton what="drill" waits={asked.drill !== undefined} />
      </div>
      {row && row.runs.length > 0 && <BackupTable runs={row.runs} />}
      {row && row.drills.length > 0 && <DrillTable drills={row.drills} />}
    </section>
  );
}

function Standing() {
  const { t } = useTranslation('operation');
  const { dayAndTime, inWords, date } = useFormat();
  const now = useNow(MINUTE);
  const row = useView((rows) => rows.get('backup', BACKUPS));
  const troubles = backupTroubles(row, now);
  const last = lastGoodBackup(row);
  const drill = lastGoodDrill(row);
  const nextAt = nextBackupAt(row);
  const drillAt = nextDrillAt(row);
  return (
    <>
      {troubles.length === 0 && (
        <p className={sheet.verdict} data-sound>
          {t('backups.sound')}
        </p>
      )}
      {troubles.map((trouble) => (
        <p key={trouble} className={sheet.verdict} data-sound="false">
          {t(`backups.trouble.${trouble}`)}
        </p>
      ))}
      <dl className={sheet.facts}>
        <dt>{t('backups.last')}</dt>
        <dd>{last ? dayAndTime(last.at, now) : t('backups.never')}</dd>
        <dt>{t('backups.next')}</dt>
        <dd>{nextAt === undefined || nextAt <= now ? t('backups.atOnce') : dayAndTime(nextAt, now)}</dd>
        <dt>{t('backups.lost')}</dt>
        <dd>{t(`backups.archive.${last?.archive ?? 'none'}`)}</dd>
        <dt>{t('drills.last')}</dt>
        <dd>
          {drill
            ? t('drills.took', { when: dayAndTime(drill.at, now), time: inWords(drill.took) })
            : t('backups.never')}
        </dd>
        <dt>{t('drills.next')}</dt>
        <dd>{drillAt === undefined || drillAt <= now ? t('drills.atNight') : date(drillAt)}</dd>
      </dl>
    </>
  );
}

function AskButton({ what, waits }: { what: Askable; waits: boolean }) {
  const { t } = useTranslation('operation');
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const Icon = what === 'copy' ? IconDatabaseExport : IconDatabaseImport;
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<Icon size={14} />}
      disabled={waits}
      onClick={() => attempt(() => mutate('backup.ask', { what }))}
    >
      {t(waits ? `backups.asked.${what}` : `backups.ask.${what}`)}
    </Button>
  );
}
