import { useTranslation } from 'react-i18next';
import { parameters, standingOf } from '../../../../domain/policy/parameters.ts';
import classes from '../policy-screen.module.css';

const standings = ['adjustable', 'fixed', 'unused'] as const;

/** What the standing of a parameter means, and how many there are of each. */
export function ParameterWords() {
  const { t } = useTranslation('policy');
  return (
    <section className={classes.detail} aria-labelledby="parameter-counts">
      <h2 id="parameter-counts" className={classes.title}>
        {t('parameters.title', { count: parameters.length })}
      </h2>
      <p className={classes.quiet}>{t('parameters.why')}</p>
      <table className={classes.counts}>
        <tbody>
          {standings.map((standing) => (
            <tr key={standing}>
              <th scope="row">{t(`standing.${standing}`)}</th>
              <td>{parameters.filter((one) => standingOf(one) === standing).length}</td>
              <td className={classes.means}>{t(`standing.${standing}.means`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
