import { useTranslation } from 'react-i18next';
import type { Anomaly } from '../../../contract/http/second-factor.ts';
import { MINUTE } from '../../../domain/time.ts';
import { useNow, useView } from '../../data/index.ts';
import sheet from '../../ui/sheet.module.css';
import { useFormat } from '../../ui/use-format.ts';
import { useAnswer } from '../lead/index.ts';
import classes from './audit.module.css';

/** What was out of the ordinary: many failed sign-ins, more of customers' data wanted than anybody needs (C-257). */
export function AnomalyList() {
  const { t } = useTranslation('audit');
  const tick = Math.floor(useNow(MINUTE) / MINUTE);
  const { answer } = useAnswer(`anomalies ${tick}`, (api) => api.anomalies());
  return (
    <section aria-label={t('anomalies')} className={sheet.part}>
      <h2 className={sheet.title}>{t('anomalies')}</h2>
      <p className={classes.quiet}>{t('anomalies.why')}</p>
      {answer?.anomalies.length === 0 && <p className={classes.quiet}>{t('anomalies.none')}</p>}
      {answer && answer.anomalies.length > 0 && (
        <ul className={sheet.lines}>
          {answer.anomalies.map((one) => (
            <Line key={`${one.kind} ${one.about} ${one.at}`} {...one} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Line({ kind, about, at, count }: Anomaly) {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const now = useNow(MINUTE);
  const name = useView((rows) => rows.get('person', about)?.name, [about]);
  return (
    <li>
      <span className={classes.quiet}>{format.dayAndTime(at, now)}</span> {t(`anomaly.${kind}`, { count })}{' '}
      <strong>{name ?? (about || t('anomaly.unknownLogin'))}</strong>
    </li>
  );
}
