import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { MatterRow } from './matter-row.tsx';
import classes from './matters.module.css';

interface Props {
  matters: readonly Interaction[];
  selectedId: string | undefined;
}

/** What I own, in an order that does not move. */
export function MatterList({ matters, selectedId }: Props) {
  const { t } = useTranslation('workspace');
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className={classes.heading}>
        {t('matters.title')} <span className={classes.count}>{matters.length}</span>
      </h2>
      {matters.length === 0 ? (
        <p className={classes.none}>{t('matters.none')}</p>
      ) : (
        <ul className={classes.list}>
          {matters.map((interaction) => (
            <MatterRow
              key={interaction.id}
              interaction={interaction}
              selected={interaction.id === selectedId}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
