import { Button } from '@mantine/core';
import { IconId } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { useSession } from '../../../data/index.ts';
import { Keys } from '../../../ui/key-hint.tsx';
import { CustomerContact } from '../../customers/index.ts';
import { askForForm } from '../focus-wish.ts';
import { usePanel } from '../use-panel.ts';
import classes from './facts.module.css';

interface Props {
  interaction: Interaction;
}

/** The person served, at a glance; everything else is in their file. */
export function CustomerCard({ interaction }: Props) {
  const { t } = useTranslation('workspace');
  const { person } = useSession();
  const [, openPanel] = usePanel(interaction.id);
  const mine = interaction.ownerId === person.id;
  return (
    <section className={classes.section} aria-label={t('facts.customer')}>
      <h2 className={classes.title}>{t('facts.customer')}</h2>
      <p className={classes.customer}>{interaction.customerName}</p>
      <CustomerContact key={interaction.id} interaction={interaction} mine={mine} />
      {mine && (
        <Button
          className={classes.more}
          size="compact-sm"
          variant="default"
          leftSection={<IconId size={15} />}
          rightSection={<Keys shortcut="workspace.customer" />}
          onClick={() => {
            openPanel('customer');
            askForForm(interaction.id);
          }}
        >
          {t('action.customer')}
        </Button>
      )}
    </section>
  );
}
