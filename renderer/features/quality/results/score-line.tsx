import { useTranslation } from 'react-i18next';
import {
  ENOUGH_TO_COMPARE,
  type MeanScore,
  type Standing,
} from '../../../../domain/evaluation/mean-score.ts';
import { useFormat } from '../../../ui/use-format.ts';

/** The head of a table of scores. */
export function ScoreHead() {
  const { t } = useTranslation('evaluation');
  return (
    <thead>
      <tr>
        <th scope="col">{t('results.agent')}</th>
        <th scope="col" data-number>
          n
        </th>
        <th scope="col" data-number>
          {t('results.mean')}
        </th>
        <th scope="col" data-number>
          {t('calibration.interval')}
        </th>
        <th scope="col">{t('results.stands')}</th>
      </tr>
    </thead>
  );
}

interface Props {
  who: string;
  score: MeanScore | undefined;
  stands: Standing;
}

/** One person's mean, never without its sample size and interval. */
export function ScoreLine({ who, score, stands }: Props) {
  const { t } = useTranslation('evaluation');
  const { number } = useFormat();
  const interval = score?.interval;
  const words =
    score && score.n >= ENOUGH_TO_COMPARE ? (`results.stands.${stands}` as const) : 'results.tooFew';
  return (
    <tr>
      <td>{who}</td>
      <td data-number>{score?.n ?? 0}</td>
      <td data-number>{score ? number(score.mean, 1) : '–'}</td>
      <td data-number>{interval ? `${number(interval.low, 1)} – ${number(interval.high, 1)}` : '–'}</td>
      <td>{t(words)}</td>
    </tr>
  );
}
