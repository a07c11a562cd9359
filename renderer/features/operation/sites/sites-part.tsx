import { Button } from '@mantine/core';
import { IconBuildingStore, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasRole } from '../../../../domain/person/person.ts';
import { useSession, useView } from '../../../data/index.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import sheet from '../../../ui/sheet.module.css';
import { useFormat } from '../../../ui/use-format.ts';
import { SiteForm } from './site-form.tsx';

/** Partners and other places, and what each of them has for its own (C-003). */
export function SitesPart() {
  const { t } = useTranslation('operation');
  const { language } = useFormat();
  const { person } = useSession();
  const [edited, edit] = useState<string>();
  const sites = useView((rows) => rows.all('site').sort((a, b) => (a.id < b.id ? -1 : 1)));
  const own = useView((rows) => ({
    people: rows.all('person'),
    queues: rows.all('queue'),
    departments: rows.all('department'),
  }));
  const mayEdit = hasRole(person, 'admin');
  const ofSite = <R extends { siteId?: string | undefined }>(rows: readonly R[], id: string) =>
    rows.filter(({ siteId }) => siteId === id);
  const named = (rows: readonly { name: Record<typeof language, string> }[]) =>
    rows.map(({ name }) => name[language]).join(language === 'en' ? ', ' : '、') || '–';
  return (
    <section className={sheet.part} aria-label={t('sites')}>
      <h2 className={sheet.title}>{t('sites')}</h2>
      {sites.length === 0 ? (
        <EmptyState icon={IconBuildingStore} title={t('sites.none')} hint={t('sites.noneHint')} />
      ) : (
        <>
          <p className={sheet.quiet}>{t('sites.why')}</p>
          <DataTable
            label={t('sites')}
            heads={[
              t('sites.name'),
              t('sites.kind'),
              t('sites.people'),
              t('sites.queues'),
              t('sites.departments'),
            ]}
            rows={sites.map(({ id, name, kind }) => ({
              id,
              cells: [
                mayEdit ? (
                  <Button key={id} size="compact-xs" variant="subtle" onClick={() => edit(id)}>
                    {name[language]}
                  </Button>
                ) : (
                  name[language]
                ),
                t(`sites.kind.${kind}`),
                ofSite(own.people, id)
                  .map((one) => one.name)
                  .join(language === 'en' ? ', ' : '、') || '–',
                named(ofSite(own.queues, id)),
                named(ofSite(own.departments, id)),
              ],
            }))}
          />
        </>
      )}
      {mayEdit && edited === undefined && (
        <div className={sheet.actions}>
          <Button size="xs" variant="default" leftSection={<IconPlus size={14} />} onClick={() => edit('')}>
            {t('sites.add')}
          </Button>
        </div>
      )}
      {edited !== undefined && <SiteForm key={edited} id={edited} close={() => edit(undefined)} />}
    </section>
  );
}
