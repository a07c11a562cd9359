import { useTranslation } from 'react-i18next';
import { type CallbackStep, stepsOf } from '../../../domain/callback/agenda.ts';
import type { Callback } from '../../../domain/callback/callback.ts';
import type { Instant } from '../../../domain/time.ts';
import { useView } from '../../data/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './detail.module.css';

/** Everything that happened to one promise: made, tried, put off. */
export function CallbackHistory({ callback, now }: { callback: Callback; now: Instant }) {
  const { t } = useTranslation(['callbacks', 'words']);
  const format = useFormat();
  const people = useView((rows) => rows.all('person'));
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? '';
  const what = (step: CallbackStep): string => {
    if (step.kind === 'promised' && callback.campaign) return t('step.handedOut');
    if (step.kind === 'promised')
      return t(`step.promised`, { policy: t(`words:callbackPolicy.${callback.policy}`) });
    if (step.kind === 'placeReached') return t('step.placeReached');
    if (step.kind === 'ended')
      return step.why ? t('step.takenBack', { why: t(`why.${step.why}`) }) : t('step.ended');
    if (step.kind === 'reassigned')
      return t('step.reassigned', { from: nameOf(step.fromId), to: nameOf(step.toId) });
    if (step.kind === 'snoozed') return t('step.snoozed', { until: format.dayAndTime(step.until, now) });
    return t('step.attempted', {
      nth: step.nth,
      outcome: t(`words:callbackOutcome.${step.attempt.outcome}`),
    });
  };
  const said = (step: CallbackStep): string | undefined =>
    step.kind === 'snoozed'
      ? step.reason
      : step.kind === 'attempted'
        ? step.attempt.note
        : step.kind === 'ended'
          ? step.note
          : undefined;
  return (
    <section className={classes.card} aria-label={t('history.title')}>
      <h3 className={classes.title}>{t('history.title')}</h3>
      <ol className={classes.steps}>
        {stepsOf(callback).map((step) => (
          <li key={`${step.kind} ${step.at}`} className={classes.step} data-kind={step.kind}>
            <time dateTime={new Date(step.at).toISOString()} className={classes.at}>
              {format.dayAndTime(step.at, now)}
            </time>
            <div>
              <div>{what(step)}</div>
              {said(step) && <div className={classes.quiet}>{said(step)}</div>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
