import { create } from 'zustand';

/** Where the palette and the cheat sheet list it: what is open now comes first. */
export const commandGroups = ['here', 'screens', 'state', 'program'] as const;
export type CommandGroup = (typeof commandGroups)[number];

/** Something a person can do now: by key, from the palette, listed on the cheat sheet. */
export interface Command {
  id: string;
  label: string;
  /** `here` unless it belongs to the frame. */
  group?: CommandGroup;
  /** A second line in the palette. */
  hint?: string;
  /** A combination as in `ui/keys`, for example `mod+Enter`. */
  keys?: string;
  /** Also answers to its keys while a text field has the focus. Set it for combinations that type nothing. */
  whileTyping?: boolean;
  run(): void;
}

const useCommandStore = create<{ commands: readonly Command[] }>(() => ({ commands: [] }));

const NONE: readonly Command[] = [];

/** What can be done now. `looking` is false while the list is closed: it need not follow then. */
export const useCommands = (looking = true): readonly Command[] =>
  useCommandStore((state) => (looking ? state.commands : NONE));
export const currentCommands = (): readonly Command[] => useCommandStore.getState().commands;

/** Offers a command; returns the function that withdraws it. The one offered last wins its keys. */
export function offerCommand(command: Command): () => void {
  useCommandStore.setState(({ commands }) => ({ commands: [...commands, command] }));
  return () =>
    useCommandStore.setState(({ commands }) => ({ commands: commands.filter((other) => other !== command) }));
}

/** Runs the command with this id, if it is offered now. */
export const runCommand = (id: string): void =>
  currentCommands()
    .findLast((command) => command.id === id)
    ?.run();
