import { Menu } from '@mantine/core';
import { IconClipboardCheck, IconListCheck, IconLogout2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isEnding } from '../../../domain/shift/in-shift.ts';
import { useMutate, useNow, useSession } from '../../data/hooks.ts';
import { putOpenAside, showCheck } from '../../stores/shift-dock.ts';
import { Keys } from '../../ui/key-hint.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useRefusalNote } from '../../ui/use-refusal-note.ts';

const STEP = 60_000;

/** What a person may do about their shift as a whole, in the menu and from the palette. */
export function useShiftCommands() {
  const { t } = useTranslation('shell');
  const { person } = useSession();
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const ending = isEnding(person, useNow(STEP));
  const end = () => {
    putOpenAside(false);
    if (!ending) attempt(() => mutate('person.setState', { state: 'draining' }));
  };
  const check = () => showCheck('asked');
  const endLabel = t(ending ? 'shift.stillOpen' : 'shift.end');
  useCommand({ id: 'shift.end', group: 'state', label: endLabel, shortcut: 'shift.end', run: end });
  useCommand({ id: 'shift.check', group: 'state', label: t('shift.check'), run: check });
  return { ending, end, endLabel, check };
}

/** The same in the menu of states. */
export function ShiftItems({ ending, end, endLabel, check }: ReturnType<typeof useShiftCommands>) {
  const { t } = useTranslation('shell');
  const Icon = ending ? IconListCheck : IconLogout2;
  return (
    <>
      <Menu.Divider />
      <Menu.Item leftSection={<IconClipboardCheck size={18} aria-hidden />} onClick={check}>
        {t('shift.check')}
      </Menu.Item>
      <Menu.Item
        leftSection={<Icon size={18} aria-hidden />}
        rightSection={<Keys shortcut="shift.end" />}
        onClick={end}
      >
        {endLabel}
      </Menu.Item>
    </>
  );
}
