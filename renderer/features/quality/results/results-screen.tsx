import { IconChartDots } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { accuracyGoal, accuracyOf } from '../../../../domain/evaluation/accuracy.ts';
import { type SampleResult, sampledOf, sampleResults } from '../../../../domain/evaluation/sample-results.ts';
import { type Rate, rateValue, reaches } from '../../../../domain/metrics/rate.ts';
import { wilson } from '../../../../domain/metrics/wilson.ts';
import { HOUR } from '../../../../domain/time.ts';
import { useNow, useView } from '../../../data/index.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import flags from '../flags/flags.module.css';
import sample from '../sample/sample.module.css';
import { ScoreHead, ScoreLine } from './score-line.tsx';

/** What the random sample says of each agent's work: always with how many it was counted from, and never in an order of merit. */
export function ResultsScreen() {
  const { t } = useTranslation('evaluation');
  const evaluations = useView((rows) => rows.all('evaluation'));
  const draws = useView((rows) => rows.all('draw'));
  const cards = useView((rows) => rows.all('scorecard'));
  const results = useMemo(() => sampleResults(evaluations, draws, cards), [evaluations, draws, cards]);
  const accuracy = useMemo(
    () => accuracyOf(sampledOf(evaluations, draws, cards)),
    [evaluations, draws, cards],
  );
  if (results.length === 0)
    return <EmptyState icon={IconChartDots} title={t('results.none')} hint={t('results.noneHint')} />;
  return (
    <div className={flags.rules}>
      <Accuracy rate={accuracy} />
      <table className={sample.table} aria-label={t('results.title')}>
        <ScoreHead />
        <tbody>
          {results.map((result) => (
            <ResultLine key={result.agentId} result={result} />
          ))}
        </tbody>
      </table>
      <p className={sample.note}>{t('results.note')}</p>
    </div>
  );
}

/** How many answers were right, held against what the manual asks for (C-109). */
function Accuracy({ rate }: { rate: Rate }) {
  const { t } = useTranslation('evaluation');
  const { number } = useFormat();
  const now = useNow(HOUR);
  const goal = useView((rows) => accuracyGoal(rows, now), [now]);
  const interval = wilson(rate);
  const value = rateValue(rate);
  if (!interval || value === undefined) return null;
  const percent = (share: number) => number(100 * share, 1);
  return (
    <p className={sample.note} role="status">
      {t(
        reaches(rate, { numerator: goal, denominator: 100 })
          ? 'results.accuracyReached'
          : 'results.accuracyMissed',
        {
          share: percent(value),
          right: rate.numerator,
          all: rate.denominator,
          low: percent(interval.low),
          high: percent(interval.high),
          goal: number(goal, 0),
        },
      )}
    </p>
  );
}

function ResultLine({ result: { agentId, score, stands } }: { result: SampleResult }) {
  const agent = useView((rows) => rows.get('person', agentId)?.name, [agentId]);
  return <ScoreLine who={agent ?? '–'} score={score} stands={stands} />;
}
