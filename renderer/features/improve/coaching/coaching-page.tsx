import { useTranslation } from 'react-i18next';
import { type Coaching, coachingSteps, stepRefusal } from '../../../../domain/coaching/coaching.ts';
import { type CoachingEffect, coachingEffect, type Side } from '../../../../domain/coaching/effect.ts';
import type { Instant } from '../../../../domain/time.ts';
import { useMutate, usePending, useSession, useView } from '../../../data/index.ts';
import { Tag } from '../../../ui/tag.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import classes from '../improve.module.css';
import { FactList } from '../parts/fact-list.tsx';
import { SayForm } from '../parts/say-form.tsx';
import { Part, Sheet } from '../parts/sheet.tsx';
import { useNames } from '../parts/use-names.ts';
import { EvidenceList } from './evidence-list.tsx';
import { useCriterion } from './use-criterion.ts';

/** One talk: why, what was agreed, that the agent confirms it, and how the criterion went before and after. */
export function CoachingPage({ row, now }: { row: Coaching; now: Instant }) {
  const { t } = useTranslation('improve');
  const format = useFormat();
  const names = useNames();
  const criterion = useCriterion(row);
  const { person } = useSession();
  const mutate = useMutate();
  const waiting = usePending('coaching', row.id).length > 0;
  const { id: coachingId, state, note, held, confirmed } = row;
  const step = coachingSteps.find((one) => stepRefusal(row, one, person) === undefined);
  const marks = (
    <>
      <Tag tone={state === 'confirmed' ? 'good' : undefined}>{t(`coaching.state.${state}`)}</Tag>
      {waiting && <Tag tone="waiting">{t('waiting')}</Tag>}
    </>
  );
  const under = t('coaching.plannedBy', {
    name: names.person(row.coachId),
    when: format.day(row.plannedAt, now),
  });
  return (
    <Sheet title={`${names.person(row.agentId)} · ${criterion}`} marks={marks} under={under}>
      <FactList
        facts={[
          [t('coaching.note'), note],
          [t('coaching.agreed'), held && `${held.action} (${format.day(held.at, now)})`],
          [
            t('coaching.confirmed'),
            confirmed && [confirmed.text, `(${format.day(confirmed.at, now)})`].filter(Boolean).join(' '),
          ],
        ]}
      />
      <EvidenceList
        title={t('coaching.evidence')}
        evaluationIds={row.evaluationIds}
        backTo={row.id}
        now={now}
      />
      {step && (
        <section className={classes.card} aria-label={t('coaching.next')}>
          <SayForm
            key={step}
            name={t(`coaching.step.${step}`)}
            label={t(`coaching.says.${step}`)}
            draftKey={`coaching.${coachingId}.${step}`}
            optional={step === 'confirm'}
            send={(text) => {
              if (step === 'hold') mutate('coaching.hold', { coachingId, action: text });
              else mutate('coaching.confirm', { coachingId, text });
            }}
          />
        </section>
      )}
      <EffectPart row={row} now={now} />
    </Sheet>
  );
}

function EffectPart({ row, now }: { row: Coaching; now: Instant }) {
  const { t } = useTranslation('improve');
  const format = useFormat();
  const evaluations = useView((rows) => rows.where('evaluation', 'agentId', row.agentId), [row.agentId]);
  const effect = coachingEffect(row, evaluations, now);
  if (!effect) return null;
  const sides = [
    ['coaching.before', effect.before],
    ['coaching.after', effect.after],
  ] as const;
  return (
    <Part title={t('coaching.effect')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('coaching.period')}</th>
            <th scope="col" data-number>
              n
            </th>
            <th scope="col" data-number>
              {t('coaching.met')}
            </th>
            <th scope="col" data-number>
              {t('coaching.interval')}
            </th>
          </tr>
        </thead>
        <tbody>
          {sides.map(([name, side]) => (
            <SideLine key={name} name={t(name)} side={side} />
          ))}
        </tbody>
      </table>
      <p className={classes.quiet} role="status">
        {saysOf(effect)}
      </p>
      {effect.after.evaluationIds.length > 0 && (
        <EvidenceList
          title={t('coaching.after')}
          evaluationIds={effect.after.evaluationIds}
          backTo={row.id}
          now={now}
        />
      )}
    </Part>
  );

  function saysOf({ says, dueAt }: CoachingEffect): string {
    return says === 'pending'
      ? t('coaching.says.pending', { when: format.day(dueAt, now) })
      : t(`coaching.verdict.${says}`);
  }
}

function SideLine({ name, side: { met, interval } }: { name: string; side: Side }) {
  const { number } = useFormat();
  const percent = (value: number) => number(value * 100);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-number>{met.denominator}</td>
      <td data-number>
        {met.denominator === 0 ? '–' : `${percent(met.numerator / met.denominator)} % (${met.numerator})`}
      </td>
      <td data-number>{interval ? `${percent(interval.low)} – ${percent(interval.high)} %` : '–'}</td>
    </tr>
  );
}
