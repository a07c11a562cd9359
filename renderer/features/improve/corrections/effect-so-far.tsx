import { useTranslation } from 'react-i18next';
import { type Correction, EFFECT_AFTER } from '../../../../domain/correction/correction.ts';
import { verdictOf } from '../../../../domain/correction/verdict.ts';
import { HALF_HOUR } from '../../../../domain/metrics/intervals.ts';
import type { Instant } from '../../../../domain/time.ts';
import { useAnswer } from '../../lead/index.ts';
import classes from '../improve.module.css';
import { Part } from '../parts/sheet.tsx';
import { EffectTable } from './effect-table.tsx';

/** The figure before a change and since it, as the centre counts it at this moment; asked anew every half hour (C-174). */
export function EffectSoFar({ row, now }: { row: Correction; now: Instant }) {
  const { t } = useTranslation('improve');
  const { id, metric, rounds } = row;
  const question = `${id} ${rounds.length} ${Math.floor(now / HALF_HOUR)}`;
  const { state, answer } = useAnswer(question, (api) => api.correctionEffect(id));
  if (!answer)
    return <p className={classes.quiet}>{t(`request.effect.${state === 'ready' ? 'asking' : state}`)}</p>;
  const { before, after, behind } = answer;
  const isWhole = after !== undefined && after.to - after.from >= EFFECT_AFTER;
  const verdict = isWhole ? verdictOf({ ...row, baseline: before }, after) : undefined;
  const since = {
    id: 'after',
    name: t(isWhole ? 'request.after' : 'request.soFar'),
    measured: after,
    says: verdict ? t(`request.verdict.${verdict}`) : t('correction.pending'),
  };
  return (
    <Part title={t('correction.effect')}>
      <EffectTable
        metric={metric}
        now={now}
        rows={[
          { id: 'before', name: t('correction.before'), measured: before },
          ...(rounds.length > 0 ? [since] : []),
        ]}
      />
      {behind > 0 && <p className={classes.quiet}>{t('request.behind', { count: behind })}</p>}
    </Part>
  );
}
