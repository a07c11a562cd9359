import { useTranslation } from 'react-i18next';
import { hasRole } from '../../../../domain/person/person.ts';
import {
  type CatalogueVersion,
  catalogueInForce,
  proposedCatalogue,
  SERVICE_CATALOGUE,
} from '../../../../domain/service/catalogue.ts';
import { HOUR } from '../../../../domain/time.ts';
import { useMutate, useNow, useSession, useView } from '../../../data/index.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import { ApprovalLines } from '../approval-lines.tsx';
import classes from '../policy-screen.module.css';
import { CatalogueForm } from './catalogue-form.tsx';
import { CatalogueTable } from './catalogue-table.tsx';

/** What customers may ask for by their level, in all its versions: proposed by an admin, approved by a manager (C-223). */
export function ServicesSide() {
  const { t } = useTranslation('policy');
  const { person } = useSession();
  const now = useNow(HOUR);
  const row = useView((rows) => rows.get('servicecatalogue', SERVICE_CATALOGUE));
  const versions = row?.versions ?? [];
  const held = catalogueInForce(row, now);
  const begins = held ?? versions.findLast(({ state }) => state === 'approved');
  return (
    <main className={classes.sheet} aria-label={t('title')}>
      <article className={classes.wide} aria-labelledby="services-title">
        <h1 id="services-title" className={classes.title}>
          {t('services.title')}
        </h1>
        <p className={classes.quiet}>{t('services.why')}</p>
        {held ? (
          <>
            <p className={classes.quiet}>
              {t('classes.version', { version: held.version })} ·{' '}
              {t('version.from', { date: held.effectiveFrom })}
            </p>
            <CatalogueTable services={held.services} />
          </>
        ) : (
          <p>
            {t('services.none')} <span className={classes.quiet}>{t('services.noneHint')}</span>
          </p>
        )}
        {versions.length > 0 && (
          <section className={classes.part} aria-label={t('services.versions')}>
            <h3>{t('services.versions')}</h3>
            <ul className={classes.lines}>
              {versions.toReversed().map((version) => (
                <VersionLine key={version.version} version={version} />
              ))}
            </ul>
          </section>
        )}
        {hasRole(person, 'admin') && !proposedCatalogue(row) && (
          <CatalogueForm key={versions.length} basedOn={versions.length} services={begins?.services ?? []} />
        )}
      </article>
    </main>
  );
}

/** One version with what became of it; it opens to its services, those of a proposal at once. */
function VersionLine({ version: one }: { version: CatalogueVersion }) {
  const { t } = useTranslation('policy');
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const { version, services, state } = one;
  return (
    <li>
      <strong>{t('classes.version', { version })}</strong>
      <ApprovalLines
        version={one}
        intent="services.decide"
        onDecide={(approved, reason) =>
          attempt(() => mutate('services.decide', { version, approved, reason }))
        }
      />
      <details className={classes.search} open={state === 'proposed'}>
        <summary>{t('services.count', { count: services.length })}</summary>
        <CatalogueTable services={services} />
      </details>
    </li>
  );
}
