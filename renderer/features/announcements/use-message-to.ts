import { useDraft } from '../../data/index.ts';
import { go } from '../../stores/place.ts';
import { ANNOUNCEMENT_DRAFT, emptyAnnouncement } from './lead/announcement-draft.ts';

/** Goes to where one person is told something; what was begun stays. */
export function useMessageTo(): (personId: string) => void {
  const [draft, keep] = useDraft(ANNOUNCEMENT_DRAFT, emptyAnnouncement);
  return (personId) => {
    keep({ ...draft, to: `person:${personId}` });
    go({ screen: 'lead', section: 'announcements' });
  };
}
