import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Evaluation } from '../../../domain/evaluation/scorecard.ts';
import { useDismissRefused, useView } from '../../data/hooks.ts';
import type { RefusedMutation } from '../../data/index.ts';
import { KeptText } from './kept-text.tsx';
import type { Redo } from './use-redo.ts';

const savedSchema = z.object({ evaluationId: z.string(), comment: z.string() });

/** An evaluation that was changed in two places: what stands, and what was written here. */
interface Sides {
  theirs: Evaluation;
  mine: { comment: string };
}

interface Props {
  uid: string;
  sides: Sides;
  redo: Redo['redo'];
  /** What else can be done. */
  children: ReactNode;
}

/** Both versions of a text that is there twice; nothing where it is not. */
export function useSides({ args, refusal }: RefusedMutation): Sides | undefined {
  const mine = savedSchema.safeParse(args).data;
  const theirs = useView((rows) => mine && rows.get('evaluation', mine.evaluationId), [mine?.evaluationId]);
  return refusal.code === 'changedMeanwhile' && mine && theirs ? { mine, theirs } : undefined;
}

/** What stands, what was written here, and the choice. */
export function BothSides({ uid, sides: { theirs, mine }, redo, children }: Props) {
  const { t } = useTranslation('shell');
  const dismiss = useDismissRefused();
  const over = { basedOn: theirs.revision ?? null };
  const joined = [theirs.comment, mine.comment].filter((text) => text.trim()).join('\n\n');
  return (
    <Stack gap="xs">
      <SimpleGrid cols={2} spacing="xs">
        <Side title={t('conflict.theirs')} text={theirs.comment} />
        <Side title={t('conflict.mine')} text={mine.comment} />
      </SimpleGrid>
      <Group gap="xs" justify="flex-end">
        {children}
        <Button variant="subtle" size="xs" onClick={() => void dismiss(uid)}>
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
