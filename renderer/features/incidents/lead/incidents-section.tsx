import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Incident, isGoingOn, nextDrillAt } from '../../../../domain/incident/incident.ts';
import { useNow, useView } from '../../../data/index.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LedSection } from '../../../ui/led-section.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { PlanPart } from '../../emergency/index.ts';
import { IncidentCard } from './incident-card.tsx';
import { IncidentForm } from './incident-form.tsx';
import classes from './section.module.css';

/** What goes on, what went on before, and the exercises for it (C-265, C-270). */
export function IncidentsSection() {
  const { t } = useTranslation('incidents');
  const now = useNow(60_000);
  const format = useFormat();
  const [declaring, setDeclaring] = useState(false);
  const all = useView((rows) => rows.all('incident').sort((a, b) => b.at - a.at));
  const open = all.filter(isGoingOn);
  const past = all.filter((one) => !isGoingOn(one));
  const drillAt = useView((rows) => nextDrillAt(all, now, rows), [all, now]);
  return (
    <LedSection
      title={t('title')}
      action={
        <Button size="xs" color="red.9" onClick={() => setDeclaring(true)} disabled={declaring}>
          {t('declare')}
        </Button>
      }
      note={drillAt <= now ? t('drillDue') : t('drillBy', { date: format.date(drillAt) })}
      due={drillAt <= now}
    >
      {declaring && <IncidentForm onDone={() => setDeclaring(false)} />}
      {open.map((incident) => (
        <IncidentCard key={incident.id} incident={incident} />
      ))}
      {open.length === 0 && !declaring && (
        <EmptyState icon={IconAlertTriangle} title={t('none')} hint={t('noneHint')} />
      )}
      {past.length > 0 && <PastIncidents past={past} />}
      <PlanPart />
    </LedSection>
  );
}

function PastIncidents({ past }: { past: readonly Incident[] }) {
  const { t } = useTranslation('incidents');
  const format = useFormat();
  const now = useNow(60_000);
  return (
    <table className={classes.past} aria-label={t('past')}>
      <thead>
        <tr>
          <th scope="col">{t('col.when')}</th>
          <th scope="col">{t('col.lasted')}</th>
          <th scope="col">{t('col.what')}</th>
          <th scope="col">{t('col.matters')}</th>
          <th scope="col">{t('col.told')}</th>
          <th scope="col">{t('col.summary')}</th>
        </tr>
      </thead>
      <tbody>
        {past.map(({ id, at, title, drill, closed, interactionIds, toldIds }) => (
          <tr key={id}>
            <td>{format.dayAndTime(at, now)}</td>
            <td>{closed && format.inWords(closed.at - at)}</td>
            <td>
              {drill && <b>{t('drill')} · </b>}
              {title}
            </td>
            <td>{interactionIds.length}</td>
            <td>{toldIds.length}</td>
            <td>{closed?.summary}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
