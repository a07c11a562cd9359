import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDismissRefused } from '../../data/hooks.ts';
import { KeptText } from './kept-text.tsx';
import type { Sides } from './sides-of.ts';
import type { Redo } from './use-redo.ts';

interface Props {
  uid: string;
  sides: Sides;
  redo: Redo['redo'];
  /** What else can be done. */
  children: ReactNode;
}

/** What stands, what was written here, and the choice. */
export function BothSides({ uid, sides: { label, theirs, mine, overTheirs, both }, redo, children }: Props) {
  const { t } = useTranslation('shell');
  const dismiss = useDismissRefused();
  return (
    <Stack gap="xs">
      <SimpleGrid cols={2} spacing="xs">
        <Side title={t('conflict.theirs')} label={label} text={theirs} />
        <Side title={t('conflict.mine')} label={label} text={mine} />
      </SimpleGrid>
      <Group gap="xs" justify="flex-end">
        {children}
        <Button variant="subtle" size="xs" onClick={() => void dismiss(uid)}>
          {t('conflict.keepTheirs')}
        </Button>
        {both && (
          <Button variant="default" size="xs" onClick={() => redo(both)}>
            {t('conflict.keepBoth')}
          </Button>
        )}
        <Button variant="light" size="xs" onClick={() => redo(overTheirs)}>
          {t('conflict.keepMine')}
        </Button>
      </Group>
    </Stack>
  );
}

function Side({ title, label, text }: { title: string; label: string; text: string }) {
  const { t } = useTranslation('shell');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what can be changed
    <div role="group" aria-label={title}>
      <Text size="xs" fw={600} aria-hidden>
        {title}
      </Text>
      {text ? <KeptText label={label} text={text} /> : <Text c="dimmed">{t('conflict.nothing')}</Text>}
    </div>
  );
}
