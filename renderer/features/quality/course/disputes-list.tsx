import { IconMoodCheck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { actionsOpen, disputesOf } from '../../../../domain/evaluation/course.ts';
import { overturnsOf } from '../../../../domain/evaluation/overturns.ts';
import type { Evaluation } from '../../../../domain/evaluation/scorecard.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useNow, useSession, useView } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { VirtualRows } from '../../../ui/virtual-rows.tsx';
import classes from './course.module.css';

/** Objections and appeals that wait for a second or third person, and how often a second look changes anything. */
export function DisputesList() {
  const { t } = useTranslation('evaluation');
  const now = useNow(MINUTE);
  const { person } = useSession();
  const [selectedId, select] = useState<string>();
  const all = useView((rows) => rows.all('evaluation'));
  const rows = useMemo(
    () =>
      all
        .filter(({ state }) => state === 'disputed' || state === 'appealed')
        .sort((a, b) => (a.steps?.at(-1)?.at ?? 0) - (b.steps?.at(-1)?.at ?? 0))
        .map((item) => ({ id: item.id, item })),
    [all],
  );
  const mine = useView(
    (view) =>
      new Set(all.filter((one) => actionsOpen(one, person, view, now).length > 0).map(({ id }) => id)),
    [all, person, now],
  );
  const open = (id: string) => {
    const found = all.find((one) => one.id === id);
    if (found) go({ screen: 'quality', interactionId: found.interactionId, evaluationId: id });
  };
  return (
    <div className={classes.list}>
      {rows.length === 0 ? (
        <EmptyState icon={IconMoodCheck} title={t('disputes.none')} hint={t('disputes.noneHint')} />
      ) : (
        <VirtualRows
          rows={rows}
          label={t('disputes.title')}
          rowHeight={48}
          activeId={selectedId}
          onActive={select}
          opensOn="click"
          onOpen={open}
          render={(evaluation) => (
            <DisputeRow evaluation={evaluation} mine={mine.has(evaluation.id)} now={now} />
          )}
        />
      )}
      <Overturns evaluations={all} />
    </div>
  );
}

function DisputeRow({ evaluation, mine, now }: { evaluation: Evaluation; mine: boolean; now: number }) {
  const { t } = useTranslation(['evaluation', 'words']);
  const format = useFormat();
  const { agentId, evaluatorId, scorecardId, state, steps } = evaluation;
  const names = useView(
    (rows) => ({
      agent: rows.get('person', agentId)?.name,
      evaluator: rows.get('person', evaluatorId)?.name,
      card: rows.get('scorecard', scorecardId),
    }),
    [agentId, evaluatorId, scorecardId],
  );
  const criteria = names.card?.sections.flatMap((section) => section.criteria) ?? [];
  const about = disputesOf(evaluation).map(
    ({ criterionId }) => criteria.find(({ id }) => id === criterionId)?.name[format.language] ?? criterionId,
  );
  return (
    <div className={classes.row}>
      <div>
        <div className={classes.strong}>{names.agent}</div>
        <div className={classes.quiet}>{about.join(' · ')}</div>
      </div>
      <span className={classes.quiet}>
        {t(mine ? 'disputes.yours' : 'disputes.others', { person: names.evaluator })}
      </span>
      <span className={classes.quiet}>
        {t(`words:evaluationState.${state}`)} · {format.dayAndTime(steps?.at(-1)?.at ?? 0, now)}
      </span>
    </div>
  );
}

function Overturns({ evaluations }: { evaluations: readonly Evaluation[] }) {
  const { t } = useTranslation('evaluation');
  const { language } = useFormat();
  const overturns = useMemo(() => overturnsOf(evaluations), [evaluations]);
  const cards = useView((rows) => new Map(rows.all('scorecard').map((card) => [card.id, card])));
  if (overturns.length === 0) return null;
  const nameOf = (scorecardId: string, criterionId: string) =>
    cards
      .get(scorecardId)
      ?.sections.flatMap(({ criteria }) => criteria)
      .find(({ id }) => id === criterionId)?.name[language] ?? criterionId;
  return (
    <section className={classes.rates} aria-label={t('overturn.title')}>
      <h2 className={classes.title}>{t('overturn.title')}</h2>
      <table>
        <tbody>
          {overturns.map(({ scorecardId, criterionId, rate }) => (
            <tr key={`${scorecardId}/${criterionId}`}>
              <th scope="row">{nameOf(scorecardId, criterionId)}</th>
              <td>{t('overturn.of', { changed: rate.numerator, all: rate.denominator })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
