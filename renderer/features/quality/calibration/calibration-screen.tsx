import { Button, NumberInput } from '@mantine/core';
import { IconScale } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Calibration } from '../../../../domain/calibration/calibration.ts';
import { inForce } from '../../../../domain/evaluation/in-force.ts';
import { hasRole } from '../../../../domain/person/person.ts';
import { lotOf } from '../../../../domain/sampling/lot.ts';
import { newId, useMutate, useSession, useView } from '../../../data/index.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import sample from '../sample/sample.module.css';
import { SessionCard } from './session-card.tsx';

/** Comparisons of evaluators: what several judged without knowing of each other, and how far they agree. */
export function CalibrationScreen() {
  const { t } = useTranslation('evaluation');
  const { person } = useSession();
  const units = useView((rows) => rows.all('calibration'));
  const sessions = useMemo(() => {
    const groups = new Map<string, Calibration[]>();
    for (const unit of units) groups.set(unit.sessionId, [...(groups.get(unit.sessionId) ?? []), unit]);
    return [...groups.values()].sort((a, b) => (b[0]?.startedAt ?? 0) - (a[0]?.startedAt ?? 0));
  }, [units]);
  return (
    <div className={sample.plans}>
      <div className={sample.draws}>
        {sessions.length === 0 ? (
          <EmptyState icon={IconScale} title={t('calibration.none')} hint={t('calibration.noneHint')} />
        ) : (
          sessions.map((session) => <SessionCard key={session[0]?.sessionId} units={session} />)
        )}
      </div>
      <aside className={sample.side} aria-label={t('calibration.new')}>
        <h2 className={sample.heading}>{t('calibration.new')}</h2>
        {hasRole(person, 'qualityLead') ? (
          <StartForm />
        ) : (
          <p className={sample.aside}>{t('calibration.byLead')}</p>
        )}
      </aside>
    </div>
  );
}

const MOST = 20;

/** Begins a comparison over interactions chosen by lot, for all evaluators. */
function StartForm() {
  const { t } = useTranslation('evaluation');
  const [wanted, setWanted] = useState(5);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const closed = useView((rows) => rows.where('interaction', 'state', 'closed'));
  const compared = useView(
    (rows) =>
      new Set(
        rows
          .all('calibration')
          .filter(({ state }) => state === 'open')
          .map(({ id }) => id),
      ),
  );
  const evaluatorIds = useView((rows) =>
    rows
      .all('person')
      .filter((person) => hasRole(person, 'evaluator'))
      .map(({ id }) => id)
      .sort(),
  );
  const card = useView((rows) => inForce(rows.all('scorecard')));
  const able = closed.filter(({ id, ownerId }) => ownerId !== undefined && !compared.has(id));
  const possible = card !== undefined && evaluatorIds.length > 1 && able.length > 1;
  const start = () => {
    if (!card) return;
    const sessionId = newId();
    const byLot = able
      .map(({ id }) => ({ id, lot: lotOf(sessionId, id) }))
      .sort((a, b) => (a.lot < b.lot ? -1 : 1));
    const interactionIds = byLot.slice(0, wanted).map(({ id }) => id);
    const args = { sessionId, scorecardId: card.id, interactionIds, evaluatorIds };
    attempt(() => mutate('calibration.start', args));
  };
  return (
    <form
      className={sample.form}
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <NumberInput
        label={t('calibration.size')}
        min={2}
        max={MOST}
        allowDecimal={false}
        value={wanted}
        onChange={(value) => setWanted(Math.min(MOST, Math.max(2, Number(value) || 2)))}
      />
      <Button type="submit" disabled={!possible}>
        {t('calibration.start')}
      </Button>
      <p className={sample.note}>
        {possible ? t('calibration.rules', { count: evaluatorIds.length }) : t('calibration.impossible')}
      </p>
    </form>
  );
}
