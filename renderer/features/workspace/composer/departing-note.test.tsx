import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../../../stores/commands.ts';
import { ComposerUnderTest } from './composer-under-test.tsx';

let composer: ComposerUnderTest;
beforeEach(async () => {
  composer = await ComposerUnderTest.open();
});
afterEach(() => composer.close());

describe('time to take a message back', () => {
  const answered = () => {
    composer.type('您好');
    composer.press({ key: 'Enter' });
    act(() => composer.drafts.set('settings.undoSeconds', 5));
  };

  it('is nobody’s unasked, and no first answer ever waits', () => {
    act(() => composer.drafts.set('settings.undoSeconds', 5));
    composer.type('您好');
    composer.press({ key: 'Enter' });
    expect(composer.sent).toHaveLength(1);
  });

  it('puts the text back where it was written, above what was written since', () => {
    answered();
    composer.type('明天到');
    composer.press({ key: 'Enter' });
    expect(composer.sent).toHaveLength(1);
    expect(composer.field.value).toBe('');
    expect(composer.note).toContain('明天到');
    composer.type('还有');
    act(() => runCommand('workspace.undoSend'));
    expect(composer.field.value).toBe('明天到\n还有');
    expect(document.activeElement).toBe(composer.field);
    act(() => void composer.clock.fireNext());
    expect(composer.sent).toHaveLength(1);
  });

  it('runs out in the matter left open or not, and what is sent next goes after it', () => {
    answered();
    composer.type('一');
    composer.press({ key: 'Enter' });
    composer.type('二');
    composer.press({ key: 'Enter' });
    expect(composer.sent.map(({ text }) => text)).toEqual(['您好', '一']);
    composer.hide();
    act(() => void composer.clock.fireNext());
    expect(composer.sent.map(({ text }) => text)).toEqual(['您好', '一', '二']);
    composer.show();
    expect(composer.note).not.toContain('二');
  });

  it('ends where something else is done that must come after it', () => {
    answered();
    composer.type('请稍等');
    composer.press({ key: 'Enter' });
    const before = composer.departures();
    before.before('interaction.hold', { interactionId: 'i1' });
    // Another window leaves it to the one it was written in.
    expect(composer.sent).toHaveLength(1);
    before.stop();
  });
});
