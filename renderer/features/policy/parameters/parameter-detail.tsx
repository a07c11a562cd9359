import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { hasRole } from '../../../../domain/person/person.ts';
import type { Parameter } from '../../../../domain/policy/parameter.ts';
import { openProposal } from '../../../../domain/policy/parameter-row.ts';
import { mayBeProposed, standingOf } from '../../../../domain/policy/parameters.ts';
import { clauses } from '../../../../domain/policy/register.ts';
import { useSession } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { DetailHead } from '../detail-head.tsx';
import classes from '../policy-screen.module.css';
import { useValueText } from '../use-value-text.ts';
import { ProposalForm } from './proposal-form.tsx';
import { useInForce, valuesWith } from './use-in-force.ts';
import { VersionLine } from './version-line.tsx';

interface Props {
  parameter: Parameter;
  onClose(): void;
}

/** One parameter: what holds and since when, whether the product goes by it, what was proposed and by whom it was approved. */
export function ParameterDetail({ parameter, onClose }: Props) {
  const { t } = useTranslation('policy');
  const { language } = useFormat();
  const valueText = useValueText();
  const { person } = useSession();
  const { row, holding } = useInForce(parameter);
  const { id, name, effectiveFrom, usedBy } = parameter;
  const since = row?.versions.find(({ version }) => version === holding.version)?.effectiveFrom;
  const proposes = hasRole(person, 'teamLead', 'manager', 'admin') && mayBeProposed(parameter);
  return (
    <article className={classes.detail} aria-labelledby={`parameter-${id}`}>
      <DetailHead
        id={id}
        standing={<span className={classes.id}>{t(`standing.${standingOf(parameter)}`)}</span>}
        back={t('backToParameters')}
        onClose={onClose}
      />
      <h2 id={`parameter-${id}`} className={classes.title}>
        {name[language]}
      </h2>
      <dl className={classes.facts}>
        <dt>{t('parameter.inForce')}</dt>
        <dd>
          <strong>{valuesWith(parameter, holding.values).map(valueText).join(' · ')}</strong>{' '}
          {t(holding.version ? 'parameter.since' : 'parameter.standing', {
            date: since ?? effectiveFrom,
            version: holding.version,
          })}
        </dd>
        <dt>{t('parameter.effect')}</dt>
        <dd>{t(`standing.${standingOf(parameter)}.means`)}</dd>
        {usedBy && (
          <>
            <dt>{t('parameter.usedBy')}</dt>
            <dd>
              <code>{usedBy}</code>
            </dd>
          </>
        )}
        <dt>{t('clauses')}</dt>
        <dd>
          {clauses
            .filter(({ parameters }) => parameters.includes(id))
            .map((clause) => (
              <Button
                key={clause.id}
                size="compact-xs"
                variant="subtle"
                onClick={() => go({ screen: 'policy', clauseId: clause.id })}
              >
                {clause.id}
              </Button>
            ))}
        </dd>
      </dl>
      <section className={classes.part} aria-label={t('parameter.history')}>
        <h3>{t('parameter.history')}</h3>
        {row ? (
          <ul className={classes.lines}>
            {[...row.versions].reverse().map((version) => (
              <VersionLine key={version.version} parameter={parameter} version={version} />
            ))}
          </ul>
        ) : (
          <p className={classes.quiet}>{t('parameter.noHistory')}</p>
        )}
      </section>
      {proposes && !openProposal(row) && <ProposalForm parameter={parameter} values={holding.values} />}
    </article>
  );
}
