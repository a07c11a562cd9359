import { useTranslation } from 'react-i18next';
import { type Appraisal, isRestatedSince, scoreOfVersion } from '../../../../domain/appraisal/appraisal.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from '../appraisal.module.css';
import { useTexts } from '../use-texts.ts';

/** A month that came to something else after it was closed: every version, when, and why. */
export function Restatements({ sheet }: { sheet: Appraisal }) {
  const { t } = useTranslation('appraisal');
  const format = useFormat();
  const texts = useTexts();
  if (sheet.versions.length < 2) return null;
  return (
    <section className={classes.part} aria-label={t('restated')}>
      <h3>{t('restated')}</h3>
      {isRestatedSince(sheet) && <p className={classes.note}>{t('restated.since')}</p>}
      <ul className={classes.list}>
        {sheet.versions.map((version) => (
          <li key={version.version} className={classes.quiet}>
            {t('restated.line', {
              version: version.version,
              when: format.date(version.at),
              score: texts.score(scoreOfVersion(version).score),
              why: version.because ? t(`because.${version.because}`) : t('because.closed'),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
