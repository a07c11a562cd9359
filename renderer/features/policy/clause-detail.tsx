import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { languageSchema } from '../../../domain/language.ts';
import { statusOf } from '../../../domain/policy/find-clauses.ts';
import type { Ground } from '../../../domain/policy/ground.ts';
import { groundsOf, lawOf } from '../../../domain/policy/legal-register.ts';
import { parameterOf } from '../../../domain/policy/parameters.ts';
import type { RegisteredClause } from '../../../domain/policy/register.ts';
import { useFormat } from '../../ui/use-format.ts';
import { DetailHead } from './detail-head.tsx';
import { LiveFigure } from './live-figure.tsx';
import { ParameterLine } from './parameter-line.tsx';
import classes from './policy-screen.module.css';
import { StatusMark } from './status-mark.tsx';

interface Props {
  clause: RegisteredClause;
  onClose(): void;
}

/** One clause: where it stands, what carries it out, the numbers that tune it, the tests that prove it. */
export function ClauseDetail({ clause, onClose }: Props) {
  const { t } = useTranslation('policy');
  const { language } = useFormat();
  const { id, group, manual, section, rule, roles } = clause;
  const said = ({ law, article }: Ground) => {
    const known = lawOf(law);
    const name = known?.name[language] ?? law;
    if (article === undefined) return name;
    return t(known?.kind === 'standard' ? 'grounds.part' : 'grounds.article', { name, article });
  };
  const other = languageSchema.options.find((one) => one !== language) ?? language;
  return (
    <article className={classes.detail} aria-labelledby={`clause-${id}`}>
      <DetailHead
        id={id}
        standing={<StatusMark status={statusOf(clause)} />}
        back={t('back')}
        onClose={onClose}
      />
      <h2 id={`clause-${id}`} className={classes.title}>
        {rule[language]}
      </h2>
      <p className={classes.quiet} lang={other}>
        {rule[other]}
      </p>
      <dl className={classes.facts}>
        <dt>{t('where')}</dt>
        <dd>{t('where.value', { manual: t('manual.name', { number: manual }), section })}</dd>
        <dt>{t('group')}</dt>
        <dd>
          {group.id} {group.name[language]}
        </dd>
        <dt>{t('concerns')}</dt>
        <dd>{roles.map((role) => t(`concern.${role}`)).join(' · ')}</dd>
        <dt>{t('grounds')}</dt>
        <dd>{groundsOf(clause).map(said).join(t('grounds.between'))}</dd>
      </dl>
      <Evidence clause={clause} />
      {clause.figure && <LiveFigure figure={clause.figure} />}
      <Parameters ids={clause.parameters} />
    </article>
  );
}

/** What carries it out and proves it, or that nothing does yet. */
function Evidence({ clause: { proof, carriedOutBy = [], remark } }: { clause: RegisteredClause }) {
  const { t } = useTranslation('policy');
  const { language } = useFormat();
  if (!proof)
    return (
      <Part title={t('status.notYet')}>
        <p className={classes.note}>{remark ? remark[language] : t('notYet.why')}</p>
      </Part>
    );
  return (
    <>
      <Part title={t('carriedOutBy')}>
        <ul className={classes.lines}>
          {carriedOutBy.map((file) => (
            <li key={file}>
              <code>{file}</code>
            </li>
          ))}
        </ul>
      </Part>
      <Part title={t('proof')}>
        <ul className={classes.lines}>
          {proof.map(({ file, name }) => (
            <li key={`${file} ${name}`}>
              <span lang="en">{name}</span>
              <code>{file}</code>
            </li>
          ))}
        </ul>
        <p className={classes.quiet}>{t('proof.why')}</p>
      </Part>
    </>
  );
}

function Parameters({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation('policy');
  const known = ids.flatMap((id) => parameterOf(id) ?? []);
  if (known.length === 0) return null;
  return (
    <Part title={t('parameters')}>
      <ul className={classes.lines}>
        {known.map((parameter) => (
          <ParameterLine key={parameter.id} parameter={parameter} />
        ))}
      </ul>
    </Part>
  );
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className={classes.part} aria-label={title}>
    <h3>{title}</h3>
    {children}
  </section>
);
