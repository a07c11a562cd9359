import { Button } from '@mantine/core';
import { IconPlus, IconTool } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOver, type Maintenance } from '../../../../domain/maintenance/maintenance.ts';
import { hasRole } from '../../../../domain/person/person.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useMutate, useNow, useSession, useView } from '../../../data/index.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import sheet from '../../../ui/sheet.module.css';
import { Tag } from '../../../ui/tag.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import { MaintenanceForm } from './maintenance-form.tsx';
import { useWindowWords } from './use-window-words.ts';

const SHOWN = 10;

/** What was said of maintenance, the latest first; admins announce it and take it back (C-266). */
export function MaintenancePart() {
  const { t } = useTranslation('updates');
  const { language, dayAndTime } = useFormat();
  const windowWords = useWindowWords();
  const { person } = useSession();
  const now = useNow(MINUTE);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const [writing, write] = useState(false);
  const { notices, names } = useView((rows) => ({
    notices: rows.all('maintenance').sort((a, b) => b.from - a.from),
    names: new Map(rows.all('person').map(({ id, name }) => [id, name])),
  }));
  const mayAnnounce = hasRole(person, 'admin');
  const takeBack = (id: string) => attempt(() => mutate('maintenance.takeBack', { maintenanceId: id }));
  return (
    <section className={sheet.part} aria-label={t('maintenance')}>
      <h2 className={sheet.title}>{t('maintenance')}</h2>
      {notices.length === 0 ? (
        <EmptyState icon={IconTool} title={t('maintenance.none')} hint={t('maintenance.noneHint')} />
      ) : (
        <DataTable
          label={t('maintenance')}
          heads={[t('column.when'), t('column.why'), t('column.state'), t('column.by')]}
          rows={notices.slice(0, SHOWN).map((notice) => ({
            id: notice.id,
            cells: [
              Object.values(windowWords(notice, now)).join(' – '),
              <Why key="why" notice={notice} words={notice.why[language]} />,
              <State key="state" notice={notice} now={now}>
                {mayAnnounce && !isOver(notice, now) && (
                  <Button size="compact-xs" variant="default" onClick={() => takeBack(notice.id)}>
                    {t('maintenance.takeBack')}
                  </Button>
                )}
              </State>,
              `${names.get(notice.by) ?? notice.by} · ${dayAndTime(notice.at, now)}`,
            ],
          }))}
        />
      )}
      {mayAnnounce && writing && <MaintenanceForm close={() => write(false)} />}
      {mayAnnounce && !writing && (
        <div className={sheet.actions}>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={14} />}
            onClick={() => write(true)}
          >
            {t('maintenance.announce')}
          </Button>
        </div>
      )}
    </section>
  );
}

function Why({ notice: { urgent }, words }: { notice: Maintenance; words: string }) {
  const { t } = useTranslation('updates');
  if (urgent === undefined) return words;
  return (
    <>
      {words} <span className={sheet.quiet}>{t('maintenance.urgentBecause', { reason: urgent })}</span>
    </>
  );
}

function State({
  notice: { from, to, takenBack },
  now,
  children,
}: {
  notice: Maintenance;
  now: number;
  children: React.ReactNode;
}) {
  const { t } = useTranslation('updates');
  if (takenBack) return <Tag>{t('maintenance.takenBack')}</Tag>;
  if (to <= now) return <Tag tone="good">{t('maintenance.over')}</Tag>;
  return (
    <>
      <Tag tone="waiting">{t(from <= now ? 'maintenance.going' : 'maintenance.coming')}</Tag> {children}
    </>
  );
}
