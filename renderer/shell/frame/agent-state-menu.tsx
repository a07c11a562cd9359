import { Menu } from '@mantine/core';
import { IconCheck, IconChevronDown, IconCloudUp, IconCoffee } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isBreakDue, withoutBreak } from '../../../domain/shift/breaks.ts';
import { useMutate, useNow, usePending, useSession } from '../../data/hooks.ts';
import { stopwatch } from '../../ui/format-duration.ts';
import { useCommand } from '../../ui/use-command.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useRefusalNote } from '../../ui/use-refusal-note.ts';
import { type ChosenState, chosenStates, sameState, stateMarks } from './agent-states.ts';
import { ShiftItems, useShiftCommands } from './shift-items.tsx';
import classes from './top-bar.module.css';
import { useStateName } from './use-state-name.ts';

/** What the person declares about taking work, and for how long. */
export function AgentStateMenu() {
  const { t } = useTranslation('shell');
  const { person } = useSession();
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const nameOf = useStateName();
  const unsent = usePending('person', person.id).includes('person.setState');
  const set = (chosen: ChosenState) => {
    const { state, reason } = chosen;
    if (!sameState(chosen, person)) attempt(() => mutate('person.setState', { state, reason }));
  };
  const { icon: Icon, color } = stateMarks[person.state];
  const name = nameOf(person);
  const rest = useBreakHint();
  const shift = useShiftCommands();
  const label = [t('state.menu', { state: name }), rest.due && rest.words].filter(Boolean).join(' · ');
  return (
    <>
      {chosenStates.map((chosen) => (
        <StateCommand key={nameOf(chosen)} name={nameOf(chosen)} set={() => set(chosen)} />
      ))}
      <Menu position="bottom-start" width={230} shadow="md" withinPortal={false}>
        <Menu.Target>
          <button type="button" className={classes.pill} data-outlined aria-label={label}>
            <Icon size={18} color={color} aria-hidden />
            <span>{name}</span>
            <StateTime since={person.stateSince} />
            {rest.due && <IconCoffee size={16} color="var(--clock-last-quarter)" aria-hidden />}
            {unsent && <IconCloudUp size={16} aria-label={t('state.waiting')} />}
            <IconChevronDown size={14} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {rest.words && (
            <div className={classes.rest} data-due={rest.due || undefined}>
              {rest.words}
            </div>
          )}
          {chosenStates.map((chosen) => {
            const { icon: ItemIcon, color: itemColor } = stateMarks[chosen.state];
            const current = sameState(chosen, person);
            return (
              <Menu.Item
                key={nameOf(chosen)}
                leftSection={<ItemIcon size={18} color={itemColor} aria-hidden />}
                rightSection={current && <IconCheck size={16} aria-hidden />}
                aria-current={current || undefined}
                onClick={() => set(chosen)}
              >
                {nameOf(chosen)}
              </Menu.Item>
            );
          })}
          <ShiftItems {...shift} />
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

const BREAK_STEP = 60_000;

/** How long the person has worked without a break; a hint after two hours, and never more than a hint. */
function useBreakHint(): { due: boolean; words: string | undefined } {
  const { t } = useTranslation('shell');
  const { inWords } = useFormat();
  const { person } = useSession();
  const now = useNow(BREAK_STEP);
  const worked = withoutBreak(person, now);
  const due = isBreakDue(person, now);
  if (worked === undefined) return { due, words: undefined };
  const time = inWords(worked);
  return { due, words: due ? t('state.breakDue', { time }) : t('state.worked', { time }) };
}

function StateTime({ since }: { since: number }) {
  const now = useNow();
  return <span className={`tabular ${classes.quiet}`}>{stopwatch(Math.max(0, now - since))}</span>;
}

function StateCommand({ name, set }: { name: string; set(): void }) {
  const { t } = useTranslation('shell');
  useCommand({ id: `state.${name}`, group: 'state', label: t('state.set', { state: name }), run: set });
  return null;
}
