import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useDismissRefused, useView } from '../../data/hooks.ts';
import type { RefusedMutation } from '../../data/index.ts';
import { KeptText } from './kept-text.tsx';
import type { Redo } from './use-redo.ts';

const savedSchema = z.object({ evaluationId: z.string(), comment: z.string() });

/** An evaluation that was changed in two places: what stands, what was written here, and the choice. */
export function BothSides({ mutation, redo }: { mutation: RefusedMutation; redo: Redo['redo'] }) {
  const { t } = useTranslation('shell');
  const dismiss = useDismissRefused();
  const mine = savedSchema.safeParse(mutation.args).data;
  const theirs = useView((rows) => mine && rows.get('evaluation', mine.evaluationId), [mine?.evaluationId]);
  if (!mine || !theirs) return null;
  const over = { basedOn: theirs.revision ?? null };
  const joined = [theirs.comment, mine.comment].filter((text) => text.trim()).join('\n\n');
  return (
    <Stack gap="xs">
      <SimpleGrid cols={2} spacing="xs">
        <Side title={t('conflict.theirs')} text={theirs.comment} />
        <Side title={t('conflict.mine')} text={mine.comment} />
      </SimpleGrid>
      <Group gap="xs" justify="flex-end">
        <Button variant="subtle" size="xs" onClick={() => void dismiss(mutation.uid)}>
          {t('conflict.keepTheirs')}
        </Button>
        <Button variant="default" size="xs" onClick={() => redo({ ...over, comment: joined })}>
          {t('conflict.keepBoth')}
        </Button>
        <Button variant="light" size="xs" onClick={() => redo(over)}>
          {t('conflict.keepMine')}
        </Button>
      </Group>
    </Stack>
  );
}

function Side({ title, text }: { title: string; text: string }) {
  const { t } = useTranslation('shell');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what can be changed
    <div role="group" aria-label={title}>
      <Text size="xs" fw={600} aria-hidden>
        {title}
      </Text>
      {text ? <KeptText field="comment" text={text} /> : <Text c="dimmed">{t('conflict.nothing')}</Text>}
    </div>
  );
}
