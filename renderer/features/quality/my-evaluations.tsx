import { IconRosetteDiscountCheck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isReleased, objectionEndsAt } from '../../../domain/evaluation/course.ts';
import { scoreOf } from '../../../domain/evaluation/score.ts';
import type { Evaluation } from '../../../domain/evaluation/scorecard.ts';
import { MINUTE } from '../../../domain/time.ts';
import { useNow, useSession, useView } from '../../data/index.ts';
import { go } from '../../stores/place.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { VirtualRows } from '../../ui/virtual-rows.tsx';
import classes from './my-evaluations.module.css';
import { scoreText } from './scorecard/figure.ts';

/** What evaluators have released about my own work, latest first. */
export function MyEvaluations() {
  const { t } = useTranslation(['quality', 'words', 'evaluation']);
  const format = useFormat();
  const now = useNow(MINUTE);
  const { person } = useSession();
  const [selectedId, select] = useState<string>();
  const evaluations = useView(
    (rows) =>
      rows
        .where('evaluation', 'agentId', person.id)
        .filter(isReleased)
        .sort((a, b) => (b.releasedAt ?? 0) - (a.releasedAt ?? 0)),
    [person.id],
  );
  const about = useView(
    (rows) =>
      new Map(
        evaluations.map((evaluation) => [
          evaluation.id,
          {
            interaction: rows.get('interaction', evaluation.interactionId),
            card: rows.get('scorecard', evaluation.scorecardId),
            evaluator: rows.get('person', evaluation.evaluatorId)?.name,
            ends: objectionEndsAt(evaluation, rows),
          },
        ]),
      ),
    [evaluations],
  );
  const rows = useMemo(() => evaluations.map((item) => ({ id: item.id, item })), [evaluations]);
  const untilOf = (evaluation: Evaluation) => {
    const ends = about.get(evaluation.id)?.ends;
    return ends !== undefined && now < ends
      ? ` · ${t('evaluation:mine.until', { when: format.day(ends - 1, now) })}`
      : '';
  };
  if (rows.length === 0)
    return <EmptyState icon={IconRosetteDiscountCheck} title={t('mine.none')} hint={t('mine.noneHint')} />;
  return (
    <VirtualRows
      rows={rows}
      label={t('mine.title')}
      rowHeight={60}
      activeId={selectedId}
      onActive={select}
      opensOn="click"
      onOpen={(id) => {
        const evaluation = evaluations.find((one) => one.id === id);
        if (evaluation) go({ screen: 'quality', interactionId: evaluation.interactionId, evaluationId: id });
      }}
      render={(evaluation) => {
        const { interaction, card, evaluator } = about.get(evaluation.id) ?? {};
        return (
          <div className={classes.row}>
            <b className={classes.score}>{card ? scoreText(scoreOf(card, evaluation.answers).final) : '–'}</b>
            <div className={classes.what}>
              <div className={classes.customer}>{interaction?.customerName ?? t('mine.conversation')}</div>
              <div className={classes.comment}>{evaluation.comment || interaction?.summary}</div>
            </div>
            <div className={classes.who}>
              <div>
                {t(`words:evaluationState.${evaluation.state}`)}
                {untilOf(evaluation)}
              </div>
              <div>
                {evaluator} · {format.dayAndTime(evaluation.releasedAt ?? evaluation.savedAt, now)}
              </div>
            </div>
          </div>
        );
      }}
    />
  );
}
