import { Button } from '@mantine/core';
import { IconLink, IconLinkOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Incident } from '../../../domain/incident/incident.ts';
import { type Interaction, isOpen } from '../../../domain/interaction/interaction.ts';
import { leadsQueue } from '../../../domain/person/person.ts';
import { useMutate, useSession } from '../../data/index.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useRefusalNote } from '../../ui/use-refusal-note.ts';
import { useIncidentOf } from './use-incidents.ts';

/** One key: this matter belongs to what goes on; again, and it does no longer (C-265). */
export function IncidentButton({ interaction }: { interaction: Interaction }) {
  const { person } = useSession();
  const incident = useIncidentOf(interaction);
  const may = interaction.ownerId === person.id || leadsQueue(person, interaction.queueId);
  if (!incident || !may || !isOpen(interaction)) return null;
  return <LinkButton interactionId={interaction.id} incident={incident} />;
}

function LinkButton({ interactionId, incident }: { interactionId: string; incident: Incident }) {
  const { t } = useTranslation('incidents');
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const linked = incident.interactionIds.includes(interactionId);
  const label = t(linked ? 'unlink' : 'link', { title: incident.title });
  const toggle = () =>
    attempt(() =>
      mutate(linked ? 'incident.unlink' : 'incident.link', { incidentId: incident.id, interactionId }),
    );
  useCommand({ id: 'workspace.incident', label, shortcut: 'workspace.incident', run: toggle });
  const Icon = linked ? IconLinkOff : IconLink;
  return (
    <KeyHint label={label} shortcut="workspace.incident">
      <Button
        size="compact-xs"
        variant={linked ? 'filled' : 'default'}
        flex="none"
        leftSection={<Icon size={14} />}
        aria-pressed={linked}
        onClick={toggle}
      >
        {t(incident.drill ? 'drill' : 'incident')}
      </Button>
    </KeyHint>
  );
}
