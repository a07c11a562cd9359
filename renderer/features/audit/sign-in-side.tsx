import { Button, Checkbox } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCloudOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactorState } from '../../../contract/http/second-factor.ts';
import { type Role, roleSchema } from '../../../domain/person/person.ts';
import { type Api, TransportError, useApi, useView } from '../../data/index.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import sheet from '../../ui/sheet.module.css';
import { useFormat } from '../../ui/use-format.ts';
import { useAnswer } from '../lead/index.ts';
import { AnomalyList } from './anomaly-list.tsx';
import { Waiting } from './answered.tsx';
import classes from './audit.module.css';

/** Who has to show a code besides their password, and who has an authenticator (C-251). */
export function SignInSide() {
  const { t } = useTranslation(['audit', 'words']);
  const { date } = useFormat();
  const api = useApi();
  const { answer, state } = useAnswer('second factors', (asked) => asked.secondFactors());
  const [changed, setChanged] = useState<FactorState>();
  const people = useView((rows) => rows.all('person'));
  const shown = changed ?? answer;
  if (state === 'offline' || !shown)
    return state === 'asking' ? (
      <EmptyState icon={Waiting} title={t('asking')} />
    ) : (
      <EmptyState icon={IconCloudOff} title={t('offline')} hint={t('offlineHint')} />
    );
  const change = async (run: (asked: Api) => Promise<FactorState>) => {
    try {
      setChanged(await run(api));
    } catch (error) {
      if (!(error instanceof TransportError)) throw error;
      notifications.show({ title: t('factor.failed'), message: t('offlineHint') });
    }
  };
  const need = (role: Role, needed: boolean) =>
    change((asked) =>
      asked.needSecondFactor(needed ? [...shown.roles, role] : shown.roles.filter((one) => one !== role)),
    );
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? id;
  return (
    <div className={sheet.sheet}>
      <section aria-label={t('factor.roles')} className={sheet.part}>
        <h2 className={sheet.title}>{t('factor.roles')}</h2>
        <p className={classes.quiet}>{t('factor.roles.why')}</p>
        {roleSchema.options.map((role) => (
          <Checkbox
            key={role}
            size="xs"
            label={t(`words:role.${role}`)}
            checked={shown.roles.includes(role)}
            onChange={(event) => void need(role, event.currentTarget.checked)}
          />
        ))}
      </section>
      <section aria-label={t('factor.people')} className={sheet.part}>
        <h2 className={sheet.title}>{t('factor.people')}</h2>
        {shown.people.length === 0 && <p className={classes.quiet}>{t('factor.nobody')}</p>}
        {shown.people.map(({ personId, since }) => (
          <div key={personId} className={sheet.actions}>
            <span>{nameOf(personId)}</span>
            <span className={classes.quiet}>{t('factor.since', { date: date(since) })}</span>
            <Button
              size="compact-xs"
              variant="default"
              aria-label={t('factor.resetOf', { name: nameOf(personId) })}
              onClick={() => void change((asked) => asked.resetSecondFactor(personId))}
            >
              {t('factor.reset')}
            </Button>
          </div>
        ))}
      </section>
      <AnomalyList />
    </div>
  );
}
