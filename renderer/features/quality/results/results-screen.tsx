import { IconChartDots } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type SampleResult, sampleResults } from '../../../../domain/evaluation/sample-results.ts';
import { useView } from '../../../data/index.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
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
  if (results.length === 0)
    return <EmptyState icon={IconChartDots} title={t('results.none')} hint={t('results.noneHint')} />;
  return (
    <div className={flags.rules}>
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

function ResultLine({ result: { agentId, score, stands } }: { result: SampleResult }) {
  const agent = useView((rows) => rows.get('person', agentId)?.name, [agentId]);
  return <ScoreLine who={agent ?? '–'} score={score} stands={stands} />;
}
