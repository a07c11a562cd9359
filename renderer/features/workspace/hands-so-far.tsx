import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../domain/interaction/interaction.ts';
import { handsOf, wentBack } from '../../../domain/transfer/transfer.ts';
import { useView } from '../../data/index.ts';
import classes from './hands-so-far.module.css';

interface Props {
  interaction: Pick<Interaction, 'hands' | 'ownerId'>;
}

/** Who had this customer, one after the other; that it went back to somebody is said (C-080). */
export function Hands({ interaction }: Props) {
  const { t } = useTranslation('workspace');
  const names = useView(
    (rows) => handsOf(interaction).map((id) => rows.get('person', id)?.name ?? '–'),
    [interaction],
  );
  return (
    <>
      {names.join(' → ')}
      {wentBack(interaction) && ` · ${t('hands.wentBack')}`}
    </>
  );
}

/** Said before a form is filled in: this customer has been passed on as often as may be. */
export function HandsSoFar({ interaction, note }: Props & { note: string }) {
  const { t } = useTranslation('workspace');
  return (
    <section className={classes.note} aria-label={t('hands.title')}>
      <p>{note}</p>
      <p className={classes.chain}>
        <Hands interaction={interaction} />
      </p>
    </section>
  );
}
