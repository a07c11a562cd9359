import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SURVEY_FORM, type SurveyVersion } from '../../../../domain/feedback/survey-form.ts';
import { hasRole } from '../../../../domain/person/person.ts';
import { useSession, useView } from '../../../data/index.ts';
import { ListAndDetail, ListSide } from '../../../ui/list-and-detail.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import classes from '../policy-screen.module.css';
import { VersionRows } from '../version-rows.tsx';
import { SurveyPublish } from './survey-publish.tsx';

/** What customers are asked after a conversation besides the stars, in all its versions; an admin publishes the next one (C-169). */
export function SurveySide() {
  const { t } = useTranslation('policy');
  const { person } = useSession();
  const [chosen, choose] = useState<number>();
  const versions = useView((rows) => rows.get('surveyform', SURVEY_FORM)?.versions) ?? [];
  const last = versions.at(-1);
  const shown = versions.find(({ version }) => version === chosen) ?? last;
  return (
    <ListAndDetail
      title={t('title')}
      list={
        <ListSide>
          <VersionRows label={t('survey.versions')} versions={versions} shown={shown} choose={choose} />
        </ListSide>
      }
    >
      <article className={classes.detail} aria-labelledby="survey-title">
        <h2 id="survey-title" className={classes.title}>
          {shown ? t('survey.title', { version: shown.version }) : t('survey')}
        </h2>
        <Asked version={shown} />
        {hasRole(person, 'admin') && <SurveyPublish key={last?.version ?? 0} last={last} />}
      </article>
    </ListAndDetail>
  );
}

/** The stars come first and are always asked. */
function Asked({ version }: { version: SurveyVersion | undefined }) {
  const { t } = useTranslation('policy');
  const { date } = useFormat();
  const by = useView((rows) => rows.get('person', version?.by ?? '')?.name, [version?.by]) ?? '';
  return (
    <>
      <p className={classes.quiet}>
        {version
          ? t('survey.publishedBy', {
              name: by,
              when: date(version.at),
              reason: version.reason,
            })
          : t('survey.none')}
      </p>
      <ol>
        <li>{t('survey.stars')}</li>
        {version?.questions.map((one) => (
          <li key={one}>{t(`survey.question.${one}`)}</li>
        ))}
      </ol>
    </>
  );
}
