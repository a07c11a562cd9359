import { useTranslation } from 'react-i18next';
import { inOrder } from '../../../../domain/case/bulletin.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useNow, useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from '../cases.module.css';

/** So many stay in sight. */
const SHOWN = 8;

/** What was adopted of customers' suggestions, for everybody in the house (C-144): it stands here, while an announcement asks to be read. */
export function Bulletins() {
  const { t } = useTranslation('cases');
  const now = useNow(10 * MINUTE);
  const format = useFormat();
  const bulletins = inOrder(useView((rows) => rows.all('bulletin')));
  if (bulletins.length === 0) return null;
  return (
    <section className={classes.bulletins} aria-label={t('bulletins')}>
      <h2 className={classes.sectionTitle}>{t('bulletins')}</h2>
      <p className={classes.quiet}>{t('bulletins.why')}</p>
      <ol className={classes.story}>
        {bulletins.slice(0, SHOWN).map(({ id, at, text }) => (
          <li key={id}>
            <span className={classes.at}>{format.dayAndTime(at, now)}</span>
            <span className={classes.lines}>{text}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
