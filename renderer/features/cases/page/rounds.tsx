import { useTranslation } from 'react-i18next';
import type { Case, Round } from '../../../../domain/case/case.ts';
import type { Instant } from '../../../../domain/time.ts';
import { useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from '../cases.module.css';

/** What each round has found and planned, and what the customer said to it. */
export function Rounds({ row, now }: { row: Case; now: Instant }) {
  const shown = row.rounds.filter(({ findings, plan, outcome }) => findings ?? plan ?? outcome);
  return shown.map((round) => <OneRound key={round.n} row={row} round={round} now={now} />);
}

function OneRound({ row, round, now }: { row: Case; round: Round; now: Instant }) {
  const { t } = useTranslation('cases');
  const { language, dayAndTime } = useFormat();
  const { findings, plan, sentBack, outcome } = round;
  const unit = useView(
    (rows) => rows.get('department', findings?.unitId ?? '')?.name[language],
    [findings?.unitId, language],
  );
  const people = useView((rows) => rows.all('person'));
  const solution = useView((rows) => rows.get('solution', plan?.solutionId ?? ''), [plan?.solutionId]);
  const milestone = ({ text, dueAt, done }: NonNullable<Round['plan']>['milestones'][number]) => {
    const line = `${text} · ${dayAndTime(dueAt, now)}`;
    if (!done) return line;
    const by = people.find(({ id }) => id === done.by)?.name ?? '';
    const words = t('milestone.done', { by, at: dayAndTime(done.at, now) });
    return `✓ ${line} · ${words}${done.note && ` · ${done.note}`}`;
  };
  const facts = [
    [t('field.evidence'), findings?.evidence],
    [t('field.cause'), findings?.cause],
    [t('field.unitId'), unit],
    [t('field.solution'), plan?.solution],
    [t('solution.title'), solution && t('solution.uses', { count: solution.caseIds.length })],
    [t('field.risk'), plan?.risk],
    [t('field.milestones'), plan?.milestones.map((one) => milestone(one)).join('\n')],
    [t('rounds.sentBack'), sentBack?.reason],
    [t('rounds.outcome'), outcome && `${t(`outcome.${outcome.how}`)} ${outcome.note}`],
  ] as const;
  const title = row.rounds.length > 1 ? t('rounds.nth', { n: round.n }) : t('rounds.one');
  return (
    <section className={classes.section} aria-label={title}>
      <h3 className={classes.sectionTitle}>{title}</h3>
      <dl className={classes.facts}>
        {facts
          .filter(([, content]) => content)
          .map(([label, content]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className={classes.lines}>{content}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
