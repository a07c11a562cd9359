import { Button } from '@mantine/core';
import { IconMessages } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { useView } from '../../../data/index.ts';
import { useCommand } from '../../../ui/use-command.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { askForForm } from '../focus-wish.ts';
import { usePanel } from '../use-panel.ts';
import classes from './consult.module.css';
import { useConsultWords } from './use-consult-words.ts';

/** How a question to a colleague stands, in sight of whoever asked; and the key that opens it, or asks. */
export function ConsultLine({ interaction }: { interaction: Interaction }) {
  const { t } = useTranslation('workspace');
  const { id, consult, state } = interaction;
  const [panel, setPanel] = usePanel(id);
  const words = useConsultWords(interaction);
  const { pair } = useFormat();
  const last = consult?.lines.at(-1);
  const lastBy = useView((rows) => rows.get('person', last?.byId ?? '')?.name, [last?.byId]);
  const open = () => {
    setPanel('consult');
    askForForm(id);
  };
  useCommand({
    id: 'workspace.consult',
    label: t('consult.open'),
    shortcut: 'workspace.consult',
    enabled: state === 'connected' || state === 'held',
    run: open,
  });
  if (!consult || panel === 'consult') return null;
  return (
    <div className={classes.strip} role="status" data-state={consult.state}>
      <IconMessages size={16} stroke={1.8} aria-hidden="true" />
      <span className={classes.stripText}>
        {words}
        {last && <span className={classes.quiet}> {pair(lastBy ?? '–', last.text)}</span>}
      </span>
      <Button size="compact-xs" variant="default" onClick={open}>
        {t('consult.show')}
      </Button>
    </div>
  );
}
