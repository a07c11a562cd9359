import { IconEye, IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { observersOf } from '../../../../domain/interaction/observers.ts';
import { useSession, useView } from '../../../data/index.ts';
import classes from './observe.module.css';

/** Who else is in this conversation: its owner is never watched unknown (C-147). */
export function Observers({ interaction }: { interaction: Interaction }) {
  const { t } = useTranslation('workspace');
  const { person } = useSession();
  const observers = observersOf(interaction).filter(({ personId }) => personId !== person.id);
  const names = useView(
    (rows) => observers.map(({ personId }) => rows.get('person', personId)?.name ?? '–'),
    [interaction],
  );
  if (observers.length === 0) return null;
  return (
    <p className={classes.observers} role="status">
      {observers.map(({ personId, joinedAt }, n) => {
        const Icon = joinedAt === undefined ? IconEye : IconUserPlus;
        return (
          <span key={personId} className={classes.observer}>
            <Icon size={14} aria-hidden />
            {t(joinedAt === undefined ? 'observe.looksOn' : 'observe.speaks', { name: names[n] ?? '–' })}
          </span>
        );
      })}
    </p>
  );
}
