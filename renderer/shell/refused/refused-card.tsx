import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDismissRefused, useNow } from '../../data/hooks.ts';
import type { MutationName, RefusedMutation } from '../../data/index.ts';
import { go } from '../../stores/place.ts';
import { useFormat } from '../../ui/use-format.ts';
import { KeptText } from './kept-text.tsx';
import { keptTexts } from './kept-texts.ts';
import { placeOf } from './place-of.ts';

interface Props {
  mutation: RefusedMutation;
  /** Closes the tray, before a place is opened. */
  leave(): void;
}

/** One refusal: what, when, why, what was written, and where to do it again. */
export function RefusedCard({ mutation, leave }: Props) {
  const { t } = useTranslation(['shell', 'words']);
  const dismiss = useDismissRefused();
  const { dayAndTime } = useFormat();
  const now = useNow(60_000);
  const { uid, name, args, at, refusal } = mutation;
  const place = placeOf(name, args);
  const again = () => {
    leave();
    if (place) go(place);
  };
  return (
    <Paper withBorder p="sm" component="article">
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap" align="baseline">
          <Title order={3}>{t(`words:mutation.${name as PersonsMutation}`)}</Title>
          <Text size="xs" c="dimmed" className="tabular">
            {dayAndTime(at, now)}
          </Text>
        </Group>
        <Text>{t(`words:refusal.${refusal.code}`)}</Text>
        {refusal.fields.length > 0 && (
          <Text size="sm" c="dimmed">
            {t('refused.problems', { fields: refusal.fields.map(({ field }) => field).join(', ') })}
          </Text>
        )}
        {keptTexts(args).map(({ field, text }) => (
          <KeptText key={field} field={field} text={text} />
        ))}
        <Group gap="xs" justify="flex-end">
          <Button variant="subtle" size="xs" onClick={() => void dismiss(uid)}>
            {t('refused.dismiss')}
          </Button>
          {place && (
            <Button variant="light" size="xs" onClick={again}>
              {t('refused.again')}
            </Button>
          )}
        </Group>
      </Stack>
    </Paper>
  );
}

/** The outbox holds only what people do; see data/mutation-words.test.ts. */
type PersonsMutation = Exclude<MutationName, `centre.${string}` | 'person.wentOffline'>;
