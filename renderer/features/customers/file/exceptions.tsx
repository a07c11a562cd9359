import { useTranslation } from 'react-i18next';
import type { ServiceException } from '../../../../domain/service/service-entry.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from './file.module.css';
import { useNames, When } from './when.tsx';

/** What leads let this customer have beyond their level, with the reason and their words, for whoever looks (C-223). */
export function Exceptions({ exceptions }: { exceptions: readonly ServiceException[] }) {
  const { t } = useTranslation('customers');
  const { language } = useFormat();
  const names = useNames();
  if (exceptions.length === 0) return null;
  return (
    <>
      <p className={classes.quiet}>{t('services.exceptions')}</p>
      <ul className={classes.list} aria-label={t('services.exceptions')}>
        {exceptions.map(({ id, name, reason, askedBy, by, at, words, usedAt }) => (
          <li key={id} className={classes.note}>
            <p>{t('services.exception', { name: name[language], reason })}</p>
            <span className={classes.quiet}>
              {t('services.exceptionBy', { asker: names(askedBy), by: names(by), words })}
              {' · '}
              <When at={at} />
              {` · ${t(usedAt === undefined ? 'services.unused' : 'services.used')}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
