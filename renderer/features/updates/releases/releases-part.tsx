import { Button, Group } from '@mantine/core';
import { IconPackage, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasRole } from '../../../../domain/person/person.ts';
import { ANY_VERSION, publishedAt, RELEASES, type Release } from '../../../../domain/release/release.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useNow, useSession, useView } from '../../../data/index.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import sheet from '../../../ui/sheet.module.css';
import { Tag } from '../../../ui/tag.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { DesktopsTable } from './desktops-table.tsx';
import { PublishForm } from './publish-form.tsx';
import { WithdrawForm } from './withdraw-form.tsx';

const SHOWN = 20;

/** The versions that desktops are offered, and which they have (C-266, C-273). Admins publish and withdraw them. */
export function ReleasesPart() {
  const { t } = useTranslation('updates');
  const { language, dayAndTime, fileSize } = useFormat();
  const { person } = useSession();
  const now = useNow(MINUTE);
  const [publishing, publish] = useState(false);
  const [withdrawn, withdraw] = useState<string>();
  const list = useView((rows) =>
    [...(rows.get('releases', RELEASES)?.list ?? [])].sort((a, b) => b.at - a.at),
  );
  const mayPublish = hasRole(person, 'admin');
  return (
    <section className={sheet.part} aria-label={t('releases')}>
      <h2 className={sheet.title}>{t('releases')}</h2>
      {list.length === 0 ? (
        <EmptyState icon={IconPackage} title={t('releases.none')} hint={t('releases.noneHint')} />
      ) : (
        <DataTable
          label={t('releases')}
          heads={[
            t('column.version'),
            t('column.machine'),
            t('column.minimum'),
            t('column.notes'),
            t('column.size'),
            t('column.published'),
            t('column.state'),
          ]}
          rows={list.slice(0, SHOWN).map((release) => ({
            id: release.id,
            cells: [
              release.manifest.version,
              `${t(`platform.${release.manifest.platform}`)}\u00a0${release.manifest.arch}`,
              release.manifest.minimumVersion === ANY_VERSION ? '–' : release.manifest.minimumVersion,
              release.manifest.notes[language],
              fileSize(release.manifest.size),
              dayAndTime(publishedAt(release), now),
              <State key="state" release={release}>
                {mayPublish && release.state === 'published' && (
                  <Button size="compact-xs" variant="default" onClick={() => withdraw(release.id)}>
                    {t('releases.withdraw')}
                  </Button>
                )}
              </State>,
            ],
          }))}
        />
      )}
      {withdrawn !== undefined && (
        <WithdrawForm key={withdrawn} id={withdrawn} close={() => withdraw(undefined)} />
      )}
      <DesktopsTable />
      {mayPublish && publishing && <PublishForm close={() => publish(false)} />}
      {mayPublish && !publishing && (
        <div className={sheet.actions}>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconUpload size={14} />}
            onClick={() => publish(true)}
          >
            {t('releases.publish')}
          </Button>
        </div>
      )}
    </section>
  );
}

function State({ release: { state, withdrawn }, children }: { release: Release; children: React.ReactNode }) {
  const { t } = useTranslation('updates');
  if (state === 'published')
    return (
      <Group gap={8} wrap="nowrap">
        <Tag tone="good">{t('state.published')}</Tag>
        {children}
      </Group>
    );
  return (
    <>
      <Tag tone={state === 'uploading' ? 'waiting' : 'late'}>{t(`state.${state}`)}</Tag>{' '}
      {withdrawn && <span className={sheet.quiet}>{withdrawn.reason}</span>}
    </>
  );
}
