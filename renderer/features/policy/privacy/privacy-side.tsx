import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasRole } from '../../../../domain/person/person.ts';
import { type NoticeVersion, noticeInForce, PRIVACY_NOTICE } from '../../../../domain/privacy/notice.ts';
import { useSession, useView } from '../../../data/index.ts';
import { ListAndDetail, ListSide } from '../../../ui/list-and-detail.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import classes from '../policy-screen.module.css';
import { VersionRows } from '../version-rows.tsx';
import { PrivacyPublish } from './privacy-publish.tsx';

/** What customers agree to, in all its versions; a manager or an admin publishes the next one (C-250). */
export function PrivacySide() {
  const { t } = useTranslation('policy');
  const { person } = useSession();
  const [chosen, choose] = useState<number>();
  const notice = useView((rows) => rows.get('privacynotice', PRIVACY_NOTICE));
  const last = noticeInForce(notice);
  const versions = notice?.versions ?? [];
  const shown = versions.find(({ version }) => version === chosen) ?? last;
  return (
    <ListAndDetail
      title={t('title')}
      list={
        <ListSide>
          <VersionRows label={t('privacy.versions')} versions={versions} shown={shown} choose={choose} />
        </ListSide>
      }
    >
      <article className={classes.detail} aria-labelledby="privacy-title">
        <h2 id="privacy-title" className={classes.title}>
          {shown ? t('privacy.title', { version: shown.version }) : t('privacy')}
        </h2>
        {shown ? <Version version={shown} /> : <p className={classes.quiet}>{t('privacy.none')}</p>}
        {hasRole(person, 'manager', 'admin') && <PrivacyPublish key={last?.version ?? 0} last={last} />}
      </article>
    </ListAndDetail>
  );
}

function Version({ version: { by, at, reason, text } }: { version: NoticeVersion }) {
  const { t } = useTranslation('policy');
  const { date, language } = useFormat();
  const name = useView((rows) => rows.get('person', by)?.name, [by]) ?? t('privacy.house');
  return (
    <>
      <p className={classes.quiet}>{t('survey.publishedBy', { name, when: date(at), reason })}</p>
      <p className={classes.text}>{text[language]}</p>
    </>
  );
}
