import { useTranslation } from 'react-i18next';
import type { Score } from '../../../../domain/evaluation/score.ts';
import type { Evaluation, Scorecard } from '../../../../domain/evaluation/scorecard.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useNow, usePending, useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { scoreText } from './figure.ts';
import classes from './scorecard.module.css';

interface Props {
  card: Scorecard;
  evaluation: Evaluation | undefined;
  unsaved: boolean;
  score: Score;
  /** How many criteria have no answer yet: until there are none it is no score. */
  missing: number;
}

/** Which scorecard this is, how it stands with the record, and the score so far. */
export function PanelHead({ card, evaluation, unsaved, score, missing }: Props) {
  const { t } = useTranslation(['quality', 'words']);
  const format = useFormat();
  const now = useNow(MINUTE);
  const waiting = usePending('evaluation', evaluation?.id ?? '').length > 0;
  const evaluator = useView(
    (rows) => evaluation && rows.get('person', evaluation.evaluatorId)?.name,
    [evaluation?.evaluatorId],
  );
  const at = evaluation?.releasedAt ?? evaluation?.savedAt;
  const standing = unsaved
    ? t('card.unsaved')
    : evaluation
      ? `${t(`words:evaluationState.${evaluation.state}`)} · ${evaluator ?? ''} · ${format.dayAndTime(at ?? now, now)}`
      : t('card.new');
  return (
    <header className={classes.head}>
      <div>
        <h2 className={classes.name}>{card.name[format.language]}</h2>
        <p className={classes.standing}>
          {standing}
          {waiting && ` · ${t('card.waiting')}`}
        </p>
      </div>
      <output className={classes.score} aria-label={t('card.score')}>
        {scoreText(score.final)}
        {missing > 0 && <small className={classes.raw}>{t('card.soFar')}</small>}
        {score.criticalMisses.length > 0 && (
          <small className={classes.raw}>{t('card.raw', { score: scoreText(score.raw) })}</small>
        )}
      </output>
    </header>
  );
}
