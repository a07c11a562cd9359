import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Calibration, judgedBy } from '../../../../domain/calibration/calibration.ts';
import { type CalibrationResult, calibrationResult } from '../../../../domain/calibration/result.ts';
import type { Scorecard } from '../../../../domain/evaluation/scorecard.ts';
import { hasRole } from '../../../../domain/person/person.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useMutate, useNow, usePending, useSession, useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import sample from '../sample/sample.module.css';

/** One comparison: how far it has come while it is open, and what it showed once it is closed. */
export function SessionCard({ units }: { units: readonly Calibration[] }) {
  const { t } = useTranslation('evaluation');
  const format = useFormat();
  const now = useNow(MINUTE);
  const { person } = useSession();
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const [first] = units;
  const card = useView(
    (rows) => (first ? rows.get('scorecard', first.scorecardId) : undefined),
    [first?.scorecardId],
  );
  // What the others answered comes with the server's word.
  const waiting = usePending('calibration', first?.id ?? '').length > 0;
  const open = units.some(({ state }) => state === 'open');
  const result = useMemo(
    () => (card && !open && !waiting ? calibrationResult(card, units) : undefined),
    [card, open, waiting, units],
  );
  if (!first) return null;
  const handedIn = units.reduce((sum, unit) => sum + judgedBy(unit).length, 0);
  const all = units.length * first.evaluatorIds.length;
  const title = format.dayAndTime(first.startedAt, now);
  const close = () => {
    const args = { sessionId: first.sessionId, interactionIds: units.map(({ id }) => id) };
    attempt(() => mutate('calibration.close', args));
  };
  return (
    <section className={sample.plan} aria-label={title}>
      <header className={sample.planHead}>
        <h2>{title}</h2>
        <span className={sample.quiet}>
          {t('calibration.progress', { done: handedIn, all, count: units.length })}
        </span>
        {open && hasRole(person, 'qualityLead') && (
          <Button size="compact-xs" variant="default" onClick={close}>
            {t('calibration.close')}
          </Button>
        )}
      </header>
      {result && card ? (
        <Results result={result} card={card} />
      ) : (
        <p className={sample.note}>{t(open ? 'calibration.open' : 'calibration.closing')}</p>
      )}
    </section>
  );
}

function Results({ result, card }: { result: CalibrationResult; card: Scorecard }) {
  const { t } = useTranslation('evaluation');
  const { language, number } = useFormat();
  const names = useView((rows) => new Map(rows.all('person').map(({ id, name }) => [id, name])));
  const criteria = new Map(
    card.sections.flatMap((section) => section.criteria.map(({ id, name }) => [id, name[language]])),
  );
  const three = (value: number | undefined) => (value === undefined ? '–' : number(value, 3));
  return (
    <>
      <table className={sample.table}>
        <thead>
          <tr>
            <th scope="col">{t('calibration.criterion')}</th>
            <th scope="col" data-number>
              n
            </th>
            <th scope="col" data-number>
              {t('calibration.alpha')}
            </th>
            <th scope="col" data-number>
              {t('calibration.interval')}
            </th>
            <th scope="col">{t('calibration.verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {result.criteria.map(({ criterionId, n, alpha, interval, reword }) => (
            <tr key={criterionId}>
              <td>{criteria.get(criterionId)}</td>
              <td data-number>{n}</td>
              <td data-number>{three(alpha)}</td>
              <td data-number>{interval ? `${three(interval.low)} – ${three(interval.high)}` : '–'}</td>
              <td>
                {reword ? (
                  <span className={sample.verdict}>
                    <IconAlertTriangle size={14} aria-hidden />
                    {t('calibration.reword')}
                  </span>
                ) : (
                  t(alpha === undefined ? 'calibration.unknown' : 'calibration.holds')
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={sample.note}>
        {t('calibration.icc', { icc: three(result.icc?.twoWayRandom) })}
        {result.bias.map(({ evaluatorId, bias, n }) => (
          <span key={evaluatorId}>
            {' · '}
            {t('calibration.bias', {
              person: names.get(evaluatorId) ?? '–',
              points: `${bias > 0 ? '+' : ''}${number(bias, 1)}`,
              n,
            })}
          </span>
        ))}
      </p>
    </>
  );
}
