import { IconAlertTriangleFilled, IconSchool } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Incident } from '../../../domain/incident/incident.ts';
import { useNow } from '../../data/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './incident-banner.module.css';
import { useIncidents } from './use-incidents.ts';

/** What goes on and what to do about it, above every screen, for as long as it does (C-265). */
export function IncidentBanner() {
  const { t } = useTranslation('incidents');
  const incidents = useIncidents();
  if (incidents.length === 0) return null;
  return (
    <section className={classes.banners} aria-label={t('banner')} aria-live="polite">
      {incidents.map((incident) => (
        <Banner key={incident.id} incident={incident} />
      ))}
    </section>
  );
}

function Banner({ incident: { drill, title, text, at, interactionIds } }: { incident: Incident }) {
  const { t } = useTranslation('incidents');
  const format = useFormat();
  const now = useNow(60_000);
  const Icon = drill ? IconSchool : IconAlertTriangleFilled;
  return (
    <article className={classes.banner} data-drill={drill || undefined} aria-label={title}>
      <Icon size={18} aria-hidden />
      <b className={classes.kind}>{t(drill ? 'drill' : 'incident')}</b>
      <p className={classes.what}>
        <b>{title}</b> <span>{text}</span>
      </p>
      <span className={classes.since}>
        {[
          t('since', { time: format.dayAndTime(at, now) }),
          t('linked', { count: interactionIds.length }),
        ].join(' · ')}
      </span>
    </article>
  );
}
