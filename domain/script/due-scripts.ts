import type { Message } from '../interaction/message.ts';
import type { Language } from '../language.ts';
import type { Script } from './script.ts';

/**
 * The required steps (C-046) that have not been said yet, those in the customer's language. In the order they are offered in.
 */
export function dueScripts(
  scripts: readonly Script[],
  language: Language,
  messages: readonly Pick<Message, 'script'>[],
): Script[] {
  const said = new Set(messages.map(({ script }) => script?.scriptId));
  return scripts
    .filter(({ id, required, language: own }) => required === true && own === language && !said.has(id))
    .sort((a, b) => a.order - b.order);
}
