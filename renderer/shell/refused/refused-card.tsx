import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDismissRefused, useNow } from '../../data/hooks.ts';
import type { MutationName, RefusedMutation } from '../../data/index.ts';
import { go } from '../../stores/place.ts';
import { useFormat } from '../../ui/use-format.ts';
import { BothSides } from './both-sides.tsx';
import { KeptText } from './kept-text.tsx';
import { keptTexts } from './kept-texts.ts';
import { placeOf } from './place-of.ts';
import { useRedo } from './use-redo.ts';
import { useSides } from './use-sides.ts';

interface Props {
  mutation: RefusedMutation;
  /** The one that Enter does again when the tray opens. */
  first: boolean;
  /** Closes the tray, before a place is opened. */
  leave(): void;
}

/** One refusal: what, when, why, what was written, and where to do it again. */
export function RefusedCard({ mutation, first, leave }: Props) {
  const { t } = useTranslation(['shell', 'words']);
  const dismiss = useDismissRefused();
  const { dayAndTime } = useFormat();
  const now = useNow(60_000);
  const { uid, name, args, at, refusal } = mutation;
  const place = placeOf(name, args);
  const { redo, still } = useRedo(mutation);
  const sides = useSides(mutation);
  const open = () => {
    leave();
    if (place) go(place);
  };
  const goThere = place && (
    <Button variant="subtle" size="xs" mr="auto" onClick={open}>
      {t('refused.again')}
    </Button>
  );
  return (
    <Paper withBorder p="sm" component="article">
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap" align="baseline">
          <Title order={3}>{t(`words:mutation.${name as PersonsMutation}`)}</Title>
          <Text size="xs" c="dimmed" className="tabular">
            {dayAndTime(at, now)}
          </Text>
        </Group>
        <Text>{t(`words:refusal.${still ?? refusal.code}`)}</Text>
        {refusal.fields.length > 0 && (
          <Text size="sm" c="dimmed">
            {t('refused.problems', { fields: refusal.fields.map(({ field }) => field).join(', ') })}
          </Text>
        )}
        {sides ? (
          <BothSides uid={uid} sides={sides} redo={redo}>
            {goThere}
          </BothSides>
        ) : (
          <>
            {keptTexts(args).map(({ field, text }) => (
              <KeptText key={field} label={t(`refused.field.${field}`)} text={text} />
            ))}
            <Group gap="xs" justify="flex-end">
              {goThere}
              <Button variant="subtle" size="xs" onClick={() => void dismiss(uid)}>
                {t('refused.dismiss')}
              </Button>
              <Button variant="light" size="xs" data-autofocus={first || undefined} onClick={() => redo()}>
                {t('refused.redo')}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Paper>
  );
}

/** The outbox holds only what people do; see data/mutation-words.test.ts. */
type PersonsMutation = Exclude<MutationName, `centre.${string}` | 'person.wentOffline'>;
