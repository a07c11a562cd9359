import { useTranslation } from 'react-i18next';
import type { Departure } from '../../../../domain/script/departures.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useNow, useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import line from '../reconcile/reconcile.module.css';
import sample from '../sample/sample.module.css';

/** One step that was left out: in whose conversation, of which version of the standard, and why. */
export function DepartureLine({ departure }: { departure: Departure }) {
  const { t } = useTranslation(['evaluation', 'workspace', 'words']);
  const format = useFormat();
  const now = useNow(MINUTE);
  const { interaction, skip, at } = departure;
  const { queueId, ownerId, customerName, kind = 'inquiry' } = interaction;
  const { queue, agent } = useView(
    (rows) => ({
      queue: rows.get('queue', queueId)?.name[format.language],
      agent: ownerId === undefined ? undefined : rows.get('person', ownerId)?.name,
    }),
    [queueId, ownerId, format.language],
  );
  const name = skip.title?.[format.language] ?? t('workspace:steps.anythingElse');
  return (
    <div className={line.line}>
      <div className={sample.what}>
        <div className={sample.strong}>
          {name}
          {skip.version !== undefined && ` · ${t('workspace:steps.version', { n: skip.version })}`}
        </div>
        <div className={sample.quiet}>
          {[customerName, t(`words:kind.${kind}`), interaction.summary].filter(Boolean).join(' · ')}
        </div>
      </div>
      <span className={sample.verdict} title={skip.words}>
        {skip.words.trim() || t(`workspace:steps.why.${skip.why}`)}
      </span>
      <span className={sample.quiet}>
        {[queue, agent, format.dayAndTime(at, now)].filter(Boolean).join(' · ')}
      </span>
    </div>
  );
}
