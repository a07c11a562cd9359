import { useTranslation } from 'react-i18next';
import type { Service } from '../../../../domain/service/catalogue.ts';
import { tiers } from '../../../../domain/service/tier.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useLevelNames } from '../../../ui/use-level-names.ts';
import classes from '../policy-screen.module.css';

/** The services by kind: what each is, and for whom. */
export function CatalogueTable({ services }: { services: readonly Service[] }) {
  const { t } = useTranslation(['policy', 'words']);
  const { language } = useFormat();
  const levels = useLevelNames();
  return (
    <div className={classes.scrolls}>
      <table className={classes.matrix}>
        <thead>
          <tr>
            <th scope="col">{t('services.tier')}</th>
            <th scope="col">{t('services.service')}</th>
            <th scope="col">{t('services.levels')}</th>
          </tr>
        </thead>
        <tbody>
          {tiers.flatMap((tier) =>
            services
              .filter((one) => one.tier === tier)
              .map(({ id, name, description, levels: ids }) => (
                <tr key={id}>
                  <td>{t(`words:serviceTier.${tier}`)}</td>
                  <th scope="row">
                    {name[language]}
                    <p className={classes.quiet}>{description[language]}</p>
                  </th>
                  <td>{tier === 'basic' ? t('services.everybody') : levels.list(ids)}</td>
                </tr>
              )),
          )}
        </tbody>
      </table>
    </div>
  );
}
