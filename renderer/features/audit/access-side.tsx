import { Button } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { People, PersonAccess } from '../../../contract/http/people.ts';
import { accessEndsAt } from '../../../domain/person/leaving.ts';
import { MINUTE } from '../../../domain/time.ts';
import { useNow } from '../../data/index.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import sheet from '../../ui/sheet.module.css';
import { Tag } from '../../ui/tag.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useAnswer } from '../lead/index.ts';
import { AccessForm } from './access-form.tsx';
import { Waiting } from './answered.tsx';

/** Who may sign in and how, and from when on those have no access who leave (C-206, C-252). */
export function AccessSide() {
  const { t } = useTranslation(['audit', 'words']);
  const { answer, state } = useAnswer('people', (api) => api.people());
  const [changed, setChanged] = useState<People>();
  const [chosen, choose] = useState<PersonAccess>();
  const shown = changed ?? answer;
  if (!shown)
    return state === 'asking' ? (
      <EmptyState icon={Waiting} title={t('asking')} />
    ) : (
      <EmptyState icon={IconCloudOff} title={t('offline')} hint={t('offlineHint')} />
    );
  const rows = shown.people.map((person) => {
    const { id, name, roles, logins, outsideName } = person;
    return {
      id,
      cells: [
        name,
        roles.map((role) => t(`words:role.${role}`)).join(' · '),
        logins.join(' · ') || t('access.noLogin'),
        ...(shown.outside ? [outsideName ?? t('access.noLogin')] : []),
        <LeavingCell key="leaving" leaving={person.leaving} />,
        <Button
          key="change"
          size="compact-xs"
          variant="default"
          aria-label={t('access.changeOf', { name })}
          onClick={() => choose(person)}
        >
          {t('access.change')}
        </Button>,
      ],
    };
  });
  return (
    <div className={sheet.sheet}>
      <section aria-label={t('access.title')} className={sheet.part}>
        <h2 className={sheet.title}>{t('access.title')}</h2>
        <p className={sheet.quiet}>{t('access.why')}</p>
        <DataTable
          label={t('access.title')}
          heads={[
            t('access.person'),
            t('access.roles'),
            t('access.login'),
            ...(shown.outside ? [t('access.outside', { name: shown.outside })] : []),
            t('access.leaves'),
            t('access.change'),
          ]}
          rows={rows}
        />
      </section>
      {chosen && (
        <AccessForm
          person={chosen}
          outside={shown.outside}
          close={() => choose(undefined)}
          done={(people) => {
            setChanged(people);
            choose(undefined);
          }}
        />
      )}
    </div>
  );
}

function LeavingCell({ leaving }: Pick<PersonAccess, 'leaving'>) {
  const { t } = useTranslation('audit');
  const { date } = useFormat();
  const now = useNow(MINUTE);
  if (!leaving) return t('access.stays');
  const endsAt = accessEndsAt(leaving);
  const day = { date: date(endsAt) };
  return (
    <>
      {endsAt <= now ? (
        <Tag tone="late">{t('access.endedOn', day)}</Tag>
      ) : (
        <Tag>{t('access.endsOn', day)}</Tag>
      )}{' '}
      <span className={sheet.quiet}>{leaving.record}</span>
    </>
  );
}
