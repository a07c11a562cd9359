import type { Kind } from '../interaction/kind.ts';
import type { ScriptMoment } from './script.ts';

/** The moments an agent speaks in, in the order they come in a conversation. The centre says the others itself. */
const inOrder: readonly ScriptMoment[] = [
  'greeting',
  'recordingNotice',
  'verification',
  'empathy',
  'apology',
  'guided',
  'hold',
  'transfer',
  'advice',
  'closing',
  'term',
];
const calming: readonly ScriptMoment[] = ['empathy', 'apology'];

/** In which order wording is offered: whoever complains is calmed before anything else (C-049). */
export const spokenMoments = (kind: Kind | undefined): readonly ScriptMoment[] =>
  kind === 'complaint' ? [...calming, ...inOrder.filter((moment) => !calming.includes(moment))] : inOrder;
