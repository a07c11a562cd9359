import { Spotlight, type SpotlightActionData, spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../stores/commands.ts';
import { Keys } from '../../ui/key-hint.tsx';
import { useCommand } from '../../ui/use-command.ts';

const PALETTE = 'palette';

/** Ctrl+K: every screen and action by name. */
export function Palette() {
  const { t } = useTranslation('shell');
  const commands = useCommands();
  useCommand({
    id: PALETTE,
    label: t('commands.palette'),
    keys: 'mod+k',
    whileTyping: true,
    run: spotlight.toggle,
  });
  const actions = new Map<string, SpotlightActionData>();
  for (const { id, label, hint, keys, run } of commands) {
    if (id === PALETTE) continue;
    actions.set(id, {
      id,
      label,
      description: hint,
      onClick: run,
      rightSection: keys && <Keys keys={keys} />,
    });
  }
  return (
    <Spotlight
      actions={[...actions.values()]}
      shortcut={null}
      nothingFound={t('commands.empty')}
      highlightQuery
      scrollable
      maxHeight={420}
      searchProps={{
        leftSection: <IconSearch size={18} stroke={1.5} />,
        placeholder: t('commands.placeholder'),
        'aria-label': t('commands.placeholder'),
      }}
    />
  );
}
