import { VisuallyHidden } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { useView } from '../../../data/index.ts';
import { ChannelIcon } from '../channel-icon.tsx';
import classes from '../matters/matters.module.css';
import { openMatter } from '../open-matter.ts';
import { useConsulted } from './use-consulted.ts';

/** Customers of colleagues who ask me about them. It takes no room while nobody asks, and no focus when somebody does. */
export function ConsultList({ selectedId }: { selectedId: string | undefined }) {
  const { t } = useTranslation('workspace');
  const heading = useId();
  const asked = useConsulted();
  const last = asked.at(-1);
  return (
    <>
      <VisuallyHidden role="status">
        {last && t('consult.announce', { name: last.customerName })}
      </VisuallyHidden>
      {asked.length > 0 && (
        <section aria-labelledby={heading}>
          <h2 id={heading} className={classes.heading}>
            {t('consult.askedOfMe')} <span className={classes.count}>{asked.length}</span>
          </h2>
          <ul className={classes.list}>
            {asked.map((interaction) => (
              <ConsultRow
                key={interaction.id}
                interaction={interaction}
                selected={interaction.id === selectedId}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function ConsultRow({ interaction, selected }: { interaction: Interaction; selected: boolean }) {
  const { t } = useTranslation('workspace');
  const { id, customerName, channel, consult } = interaction;
  const from = useView((rows) => rows.get('person', consult?.byId ?? '')?.name, [consult?.byId]);
  return (
    <li>
      <button
        type="button"
        className={classes.row}
        aria-current={selected || undefined}
        onClick={() => openMatter(id)}
      >
        <span className={classes.line}>
          <ChannelIcon channel={channel} size={14} />
          <span className={classes.name}>{customerName}</span>
        </span>
        <span className={classes.last}>
          <em>{t('consult.from', { name: from ?? '–' })} </em>
          {consult?.lines.at(-1)?.text ?? consult?.summary}
        </span>
      </button>
    </li>
  );
}
