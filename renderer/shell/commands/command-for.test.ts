import { describe, expect, it } from 'vitest';
import type { Command } from '../../stores/commands.ts';
import { commandFor } from './command-for.ts';
import { grouped } from './grouped.ts';

const command = (id: string, over: Partial<Command> = {}): Command => ({
  id,
  label: id,
  keys: 'mod+k',
  run: () => {},
  ...over,
});
const modK = (keys: string) => keys === 'mod+k';

describe('the command a key means', () => {
  it('is the one offered last', () => {
    expect(commandFor([command('a'), command('b')], 'page', modK)?.id).toBe('b');
  });

  it('is none without its keys', () => {
    expect(
      commandFor([command('a', { keys: undefined }), command('b', { keys: '?' })], 'page', modK),
    ).toBeUndefined();
  });

  it.each(['text', 'dialog'] as const)('answers in a %s only when it says so', (where) => {
    const commands = [command('says so', { whileTyping: true }), command('does not')];
    expect(commandFor(commands, where, modK)?.id).toBe('says so');
  });
});

describe('the groups', () => {
  it('put what is open first, count what was offered twice once, and leave empty ones out', () => {
    const commands = [
      command('screen', { group: 'screens' }),
      command('reply', { label: 'old' }),
      command('reply', { label: 'new' }),
    ];
    expect(
      grouped(commands).map(({ group, commands: some }) => [group, ...some.map(({ label }) => label)]),
    ).toEqual([
      ['here', 'new'],
      ['screens', 'screen'],
    ]);
  });
});
