import { type Command, type CommandGroup, commandGroups } from '../../stores/commands.ts';

/** Commands by group, in the order of the groups; an id offered twice counts as offered last. Empty groups are left out. */
export function grouped(commands: readonly Command[]): { group: CommandGroup; commands: Command[] }[] {
  const byId = [...new Map(commands.map((command) => [command.id, command])).values()];
  return commandGroups
    .map((group) => ({ group, commands: byId.filter((command) => (command.group ?? 'here') === group) }))
    .filter(({ commands: some }) => some.length > 0);
}
