import { expect, type Locator, type Page } from '@playwright/test';

/** What a system's input method does in `field`. */
export async function inputMethod(page: Page, field: Locator) {
  const keyboard = await page.context().newCDPSession(page);
  // Another window of the same screen that takes the focus would end the composition.
  await keyboard.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  await field.focus();
  return {
    /** Letters that are not chosen yet, under the line that the input method draws. */
    compose: async (text: string) => {
      await keyboard.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
      await expect(field).toHaveValue(new RegExp(text));
    },
    /** Enter as it is passed on while composing; it chooses `word`. */
    choose: async (word: string) => {
      const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 };
      await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
      await keyboard.send('Input.insertText', { text: word });
      await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
    },
  };
}
