import { IconPhoneCall } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Callback } from '../../../../domain/callback/callback.ts';
import { usePending, useView } from '../../../data/index.ts';
import { When } from '../when.tsx';
import classes from './facts.module.css';

/** What has been promised to this customer already. */
export function PromisedCallbacks({ interactionId }: { interactionId: string }) {
  const { t } = useTranslation('workspace');
  const callbacks = useView(
    (rows) =>
      rows
        .where('callback', 'interactionId', interactionId)
        .filter(({ state }) => state === 'open')
        .sort((a, b) => a.dueAt - b.dueAt),
    [interactionId],
  );
  if (callbacks.length === 0) return null;
  return (
    <section className={classes.section} aria-label={t('facts.callbacks')}>
      <h2 className={classes.title}>{t('facts.callbacks')}</h2>
      <ul className={classes.promises}>
        {callbacks.map((callback) => (
          <Promised key={callback.id} callback={callback} />
        ))}
      </ul>
    </section>
  );
}

function Promised({ callback }: { callback: Callback }) {
  const { t } = useTranslation('workspace');
  const unsent = usePending('callback', callback.id).length > 0;
  return (
    <li className={classes.promise}>
      <IconPhoneCall size={16} stroke={1.6} aria-hidden="true" />
      <span>
        <When at={callback.dueAt} strong /> {callback.purpose}
        {unsent && <em> {t('facts.unsent')}</em>}
      </span>
    </li>
  );
}
