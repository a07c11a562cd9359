import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { isOpen } from '../../../../domain/interaction/interaction.ts';
import { kindSchema } from '../../../../domain/interaction/kind.ts';
import { hasRole, leadsQueue } from '../../../../domain/person/person.ts';
import { useMutate, useSession, useView } from '../../../data/index.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';

/** What a matter is, and of a complaint whom it is about: that colleague never handles it. */
export function KindFields({ interaction }: { interaction: Interaction }) {
  const { t } = useTranslation(['workspace', 'words']);
  const { person } = useSession();
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const { id, kind, aboutId, ownerId, queueId } = interaction;
  const people = useView((rows) => rows.all('person'));
  const mayWrite =
    isOpen(interaction) && aboutId !== person.id && (ownerId === person.id || leadsQueue(person, queueId));
  const set = (next: string | null, about?: string) => {
    const chosen = kindSchema.safeParse(next);
    if (chosen.success)
      attempt(() => mutate('interaction.setKind', { interactionId: id, kind: chosen.data, aboutId: about }));
  };
  return (
    <>
      <Select
        size="xs"
        aria-label={t('kind.label')}
        allowDeselect={false}
        disabled={!mayWrite}
        value={kind ?? 'inquiry'}
        data={kindSchema.options.map((value) => ({ value, label: t(`words:kind.${value}`) }))}
        onChange={(value) => set(value)}
        comboboxProps={{ withinPortal: false }}
      />
      {kind === 'complaint' && (
        <Select
          size="xs"
          mt={6}
          searchable
          clearable
          label={t('kind.about')}
          placeholder={t('kind.aboutNobody')}
          disabled={!mayWrite}
          value={aboutId ?? null}
          data={people
            .filter((one) => hasRole(one, 'agent', 'teamLead'))
            .map((one) => ({ value: one.id, label: one.name }))}
          onChange={(value) => set(kind, value ?? undefined)}
          comboboxProps={{ withinPortal: false }}
        />
      )}
    </>
  );
}
