import { useTranslation } from 'react-i18next';
import type { AgentLine, ReportFigures } from '../../../../domain/sampling/daily-report.ts';
import { useSession, useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { ScoreHead, ScoreLine } from '../results/score-line.tsx';
import sample from '../sample/sample.module.css';
import classes from './reports.module.css';

const counts = ['ended', 'framed', 'drawn', 'judged', 'waiting'] as const;

/** From everything that ended to what was judged of it. */
export function Counts({ figures }: { figures: ReportFigures }) {
  const { t } = useTranslation('evaluation');
  const { number } = useFormat();
  return (
    <dl className={classes.counts}>
      {counts.map((name) => (
        <div key={name} className={classes.count}>
          <dt>{t(`report.${name}`)}</dt>
          <dd>{number(figures[name])}</dd>
        </div>
      ))}
      {figures.late > 0 && (
        <div className={classes.count}>
          <dt>{t('report.lateOnes')}</dt>
          <dd>{number(figures.late)}</dd>
        </div>
      )}
    </dl>
  );
}

/** The team's mean, with how many and how sure. */
export function TeamScore({ figures: { score, from, to } }: { figures: ReportFigures }) {
  const { t } = useTranslation('evaluation');
  const { number, date } = useFormat();
  return (
    <section className={sample.plan} aria-label={t('report.team')}>
      <header className={sample.planHead}>
        <h3 className={classes.heading}>{t('report.team')}</h3>
        <span className={sample.quiet}>{t('report.reach', { from: date(from), to: date(to) })}</span>
      </header>
      {score ? (
        <p className={classes.team}>
          <b>{number(score.mean, 1)}</b>
          <span>n {number(score.n)}</span>
          <span>
            {score.interval
              ? t('report.interval', {
                  low: number(score.interval.low, 1),
                  high: number(score.interval.high, 1),
                })
              : t('report.noInterval')}
          </span>
        </p>
      ) : (
        <p className={sample.note}>{t('report.noScoreYet')}</p>
      )}
    </section>
  );
}

/** Each agent's mean in no order of merit; a member of the team finds their own line alone. */
export function AgentScores({ agents }: { agents: readonly AgentLine[] }) {
  const { t } = useTranslation('evaluation');
  const { person } = useSession();
  const names = useView((rows) => new Map(rows.all('person').map(({ id, name }) => [id, name])));
  if (agents.length === 0) return null;
  const mine = agents.every(({ agentId }) => agentId === person.id);
  const title = t(mine ? 'report.own' : 'report.agents');
  return (
    <section className={sample.plan} aria-label={title}>
      <header className={sample.planHead}>
        <h3 className={classes.heading}>{title}</h3>
      </header>
      <table className={sample.table} aria-label={title}>
        <ScoreHead />
        <tbody>
          {agents.map(({ agentId, score, stands }) => (
            <ScoreLine key={agentId} who={names.get(agentId) ?? '–'} score={score} stands={stands} />
          ))}
        </tbody>
      </table>
      <p className={sample.note}>{t(mine ? 'report.ownNote' : 'results.note')}</p>
    </section>
  );
}

/** What was asked of the team's work and most often not fully met. */
export function CriteriaMissed({ criteria }: { criteria: ReportFigures['criteria'] }) {
  const { t } = useTranslation('evaluation');
  const { language } = useFormat();
  const cards = useView((rows) => new Map(rows.all('scorecard').map((card) => [card.id, card])));
  if (criteria.length === 0) return null;
  const nameOf = ({ scorecardId, criterionId }: ReportFigures['criteria'][number]) =>
    cards
      .get(scorecardId)
      ?.sections.flatMap((section) => section.criteria)
      .find(({ id }) => id === criterionId)?.name[language] ?? criterionId;
  return (
    <section className={sample.plan} aria-label={t('report.missed')}>
      <header className={sample.planHead}>
        <h3 className={classes.heading}>{t('report.missed')}</h3>
      </header>
      <table className={sample.table}>
        <tbody>
          {criteria.map((one) => (
            <tr key={`${one.scorecardId}/${one.criterionId}`}>
              <td>{nameOf(one)}</td>
              <td data-number>{t('report.missedOf', { missed: one.missed, asked: one.asked })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
