export { AnnouncementsSection } from './lead/announcements-section.tsx';
export { UnreadAnnouncements } from './unread-announcements.tsx';
export { useMessageTo } from './use-message-to.ts';
