export interface AnnouncementDraft {
  text: string;
  /** `mine`: all queues one leads; `everybody`; or `queue:` or `person:` with an id. */
  to: string;
  important: boolean;
  /** For how long it is to be read. */
  hours: number;
}

export const ANNOUNCEMENT_DRAFT = 'announcement.new';
export const emptyAnnouncement: AnnouncementDraft = { text: '', to: 'mine', important: false, hours: 8 };
