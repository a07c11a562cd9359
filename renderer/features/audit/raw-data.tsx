import { useTranslation } from 'react-i18next';
import classes from './audit.module.css';

/** What the centre holds, as it holds it; how to reach a customer is masked before it comes. */
export function RawData({ data }: { data: unknown }) {
  const { t } = useTranslation('audit');
  return (
    <section className={classes.raw} aria-label={t('raw')}>
      <pre>{JSON.stringify(data, undefined, 2)}</pre>
    </section>
  );
}
