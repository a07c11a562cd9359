import type { OpenCall } from '../../../domain/attention/calls.ts';
import { go } from '../../stores/place.ts';

/** Shows what a call is about. Only for what the person did themselves. */
export const openCall = ({ about }: OpenCall): void =>
  'callbackId' in about
    ? go({ screen: 'callbacks', callbackId: about.callbackId })
    : go({ screen: 'workspace', interactionId: about.interactionId });
