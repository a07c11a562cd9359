import type { Command } from '../../stores/commands.ts';

/**
 * The command a key press means. Where text is typed, and in a dialog that covers what lies behind, only those that
 * say so listen. The command offered last wins: it belongs to what was opened last.
 */
export function commandFor(
  commands: readonly Command[],
  where: 'page' | 'text' | 'dialog',
  pressed: (keys: string) => boolean,
): Command | undefined {
  return commands.findLast(
    ({ keys, whileTyping }) => keys !== undefined && (where === 'page' || whileTyping) && pressed(keys),
  );
}
