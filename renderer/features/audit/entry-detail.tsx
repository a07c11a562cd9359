import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '../../../contract/http/audit.ts';
import { go } from '../../stores/place.ts';
import sheet from '../../ui/sheet.module.css';
import { useFormat } from '../../ui/use-format.ts';
import classes from './audit.module.css';
import { RawData } from './raw-data.tsx';
import { useActorName } from './use-actor-name.ts';
import { useEventName } from './use-event-name.ts';

/** One line of the journal: what, when, who, about what, and its link in the chain. */
export function EntryDetail({ entry, onAbout }: { entry: AuditEntry; onAbout(id: string): void }) {
  const { t } = useTranslation('audit');
  const { date, timeWithSeconds, number } = useFormat();
  const { seq, type, at, claimedAt, actor, stream, place, hash, data } = entry;
  const name = useActorName(actor);
  const what = useEventName(type);
  const when = (instant: number) => `${date(instant)} ${timeWithSeconds(instant)}`;
  return (
    <article className={classes.detail} aria-label={what}>
      <h2 className={sheet.title}>{what}</h2>
      <dl className={sheet.facts}>
        <dt>{t('fact.at')}</dt>
        <dd>{when(at)}</dd>
        {claimedAt !== undefined && (
          <>
            <dt>{t('fact.claimedAt')}</dt>
            <dd>{when(claimedAt)}</dd>
          </>
        )}
        <dt>{t('fact.actor')}</dt>
        <dd>{name}</dd>
        <dt>{t('fact.about')}</dt>
        <dd>
          {t(`stream.${stream.kind}`)} <code>{stream.id}</code>
        </dd>
        <dt>{t('fact.type')}</dt>
        <dd>
          <code>{type}</code>
        </dd>
        <dt>{t('fact.seq')}</dt>
        <dd>{number(seq)}</dd>
        <dt>{t('fact.link')}</dt>
        <dd>
          {place === undefined ? t('link.notYet') : t('link.place', { place: number(place) })}{' '}
          {hash && <code className={classes.hash}>{hash}</code>}
        </dd>
      </dl>
      <div className={sheet.actions}>
        <Button size="xs" variant="default" onClick={() => onAbout(stream.id)}>
          {t('entry.allOfMatter')}
        </Button>
        {stream.kind === 'interaction' && (
          <Button
            size="xs"
            variant="default"
            onClick={() => go({ screen: 'audit', interactionId: stream.id })}
          >
            {t('replay.open')}
          </Button>
        )}
      </div>
      <RawData data={data} />
    </article>
  );
}
