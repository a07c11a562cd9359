import { useTranslation } from 'react-i18next';
import type { ProfileField } from '../../../../domain/customer/profile.ts';
import { type RightsRequest, rightsState } from '../../../../domain/privacy/rights/rights-request.ts';
import type { Instant } from '../../../../domain/time.ts';
import { useView } from '../../../data/index.ts';
import { useChannelWords } from '../../../ui/use-channel-words.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from '../policy-screen.module.css';
import { DueMark } from './due-mark.tsx';
import { RightsSteps } from './rights-steps.tsx';

/** One request: what was asked, what has been done about it by whom, and what is to be done next. */
export function RightsPage({ row, now }: { row: RightsRequest; now: Instant }) {
  const { t } = useTranslation(['policy', 'words']);
  const { dayAndTime } = useFormat();
  const { right, customerName, words, answerTo, purposes, channel, receivedAt, receivedBy, dueAt } = row;
  const nameOf = useNames();
  const channels = useChannelWords();
  const due = dayAndTime(dueAt, now);
  return (
    <article className={classes.detail} aria-labelledby={`rights-${row.id}`}>
      <div className={classes.top}>
        <h2 id={`rights-${row.id}`} className={classes.title}>
          {`${t(`words:right.${right}`)} · ${customerName}`}
        </h2>
        <span className={classes.status}>{t(`words:rightsState.${rightsState(row)}`)}</span>
        <DueMark row={row} now={now} fallback="" />
      </div>
      <p className={classes.quiet}>{t(`rights.hint.${right}`)}</p>
      <dl className={classes.facts}>
        <dt>{t('rights.words')}</dt>
        <dd>{words}</dd>
        {purposes && (
          <>
            <dt>{t('rights.purposes')}</dt>
            <dd>{purposes.map((one) => t(`words:consentPurpose.${one}`)).join(t('grounds.between'))}</dd>
          </>
        )}
        <dt>{t('rights.received')}</dt>
        <dd>{`${dayAndTime(receivedAt, now)} · ${channels.word(channel)} · ${nameOf(receivedBy)}`}</dd>
        <dt>{t('rights.dueAt')}</dt>
        <dd>{due}</dd>
        {answerTo && (
          <>
            <dt>{t('rights.answerTo')}</dt>
            <dd>{answerTo}</dd>
          </>
        )}
      </dl>
      <Course row={row} now={now} />
      <RightsSteps row={row} />
    </article>
  );
}

function useNames(): (id: string) => string {
  const people = useView((rows) => new Map(rows.all('person').map(({ id, name }) => [id, name])));
  return (id) => people.get(id) ?? '–';
}

/** Everything that was done, in its order. */
function Course({ row, now }: { row: RightsRequest; now: Instant }) {
  const { t } = useTranslation(['policy', 'words']);
  const { dayAndTime } = useFormat();
  const nameOf = useNames();
  const channels = useChannelWords();
  const { checks, decision, copies, done, told } = row;
  const lines = [
    ...checks.map((one) => ({
      ...one,
      text: t(one.passed ? 'rights.checked' : 'rights.notChecked', { how: t(`rights.how.${one.how}`) }),
    })),
    ...(decision
      ? [
          {
            ...decision,
            text: decision.granted ? t('rights.granted') : t('rights.refused', { reason: decision.reason }),
          },
        ]
      : []),
    ...copies.map((one) => ({ ...one, text: t('rights.copied') })),
    ...(done
      ? [{ ...done, text: [t('rights.done'), ...outcome(done), done.note].filter(Boolean).join(' ') }]
      : []),
    ...(told ? [{ ...told, text: t('rights.told', { channel: channels.word(told.channel) }) }] : []),
  ];
  if (lines.length === 0) return null;
  return (
    <section className={classes.part} aria-label={t('rights.course')}>
      <h3>{t('rights.course')}</h3>
      <ol className={classes.lines}>
        {lines.map(({ at, by, text }) => (
          <li key={`${at}/${text}`}>
            <span>{text}</span>
            <span className={classes.quiet}>{`${nameOf(by)} · ${dayAndTime(at, now)}`}</span>
          </li>
        ))}
      </ol>
    </section>
  );

  function outcome({
    corrected,
    withdrawn,
    erased,
    kept = [],
  }: NonNullable<RightsRequest['done']>): string[] {
    return [
      ...(corrected
        ? [
            t('rights.corrected', {
              fields: corrected.map((one) => t(`words:profileField.${one as ProfileField}`)).join('、'),
            }),
          ]
        : []),
      ...(withdrawn
        ? [
            t('rights.withdrawn', {
              what: withdrawn.map((one) => t(`words:consentPurpose.${one}`)).join('、') || '–',
            }),
          ]
        : []),
      ...(erased === undefined ? [] : [t('rights.erased', { count: erased })]),
      ...kept.map(({ why, count, until }) =>
        until === undefined
          ? t(`rights.keptOpen.${why}`, { count })
          : t(`rights.kept.${why}`, { count, until: dayAndTime(until, now) }),
      ),
    ];
  }
}
