import type { OpenCall } from '../../../domain/attention/calls.ts';
import { showAnnouncements } from '../../stores/announcements.ts';
import { go } from '../../stores/place.ts';

/** Shows what a call is about. Only for what the person did themselves. */
export function openCall({ about }: OpenCall): void {
  if ('callbackId' in about) go({ screen: 'callbacks', callbackId: about.callbackId });
  else if ('announcementId' in about) showAnnouncements(true);
  else if ('warningId' in about) go({ screen: 'lead', queueId: about.queueId, section: 'now' });
  else if ('feedbackId' in about) go({ screen: 'improve', side: 'feedback', id: about.feedbackId });
  else if ('theme' in about) go({ screen: 'improve', side: 'feedback', id: `theme:${about.theme}` });
  else if ('caseId' in about) go({ screen: 'cases', caseId: about.caseId });
  else go({ screen: 'workspace', interactionId: about.interactionId });
}
