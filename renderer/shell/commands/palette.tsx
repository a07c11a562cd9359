import { Spotlight, type SpotlightActionData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { type Command, useCommands } from '../../stores/commands.ts';
import { Keys } from '../../ui/key-hint.tsx';
import { isModalOpen } from '../../ui/overlays.ts';
import { useCommand } from '../../ui/use-command.ts';
import { grouped } from './grouped.ts';
import classes from './palette.module.css';
import { palette, paletteStore } from './palette-store.ts';

const PALETTE = 'palette';
/** As many as the window shows at most; the others follow in the frame after. */
const IN_SIGHT = 20;

/** Never over another dialog: Escape would close both. */
const toggle = () => {
  if (paletteStore.getState().opened || !isModalOpen()) palette.toggle();
};

/** Ctrl+K: every screen and action by name. */
export function Palette() {
  const { t } = useTranslation('shell');
  const open = useIsOpen();
  const settled = useDeferredValue(open);
  const commands = useCommands(open).filter(({ id }) => id !== PALETTE);
  useCommand({
    id: PALETTE,
    group: 'program',
    label: t('commands.palette'),
    shortcut: 'palette',
    run: toggle,
  });
  return (
    <Spotlight
      store={paletteStore}
      actions={grouped(commands).map(({ group, commands: some }) => ({
        group: t(`commands.group.${group}`),
        actions: some.map(actionOf),
      }))}
      title={t('commands.palette')}
      classNames={{ header: classes.title }}
      scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
      shortcut={null}
      limit={settled ? Number.POSITIVE_INFINITY : IN_SIGHT}
      // It is there in the next frame: blurring the whole window behind it and growing it cost several.
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      transitionProps={{ duration: 0 }}
      nothingFound={t('commands.empty')}
      highlightQuery
      scrollable
      maxHeight="60vh"
      searchProps={{
        leftSection: <IconSearch size={18} stroke={1.5} />,
        placeholder: t('commands.placeholder'),
        'aria-label': t('commands.placeholder'),
      }}
    />
  );
}

/** Of all the palette's own state only this is followed: the rest would have every command drawn again. */
const useIsOpen = () => useSyncExternalStore(paletteStore.subscribe, () => paletteStore.getState().opened);

const actionOf = ({ id, label, hint, keys, run }: Command): SpotlightActionData => ({
  id,
  label,
  description: hint,
  onClick: run,
  rightSection: keys && <Keys keys={keys} />,
});
