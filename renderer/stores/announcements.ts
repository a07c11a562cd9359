import { createOfPerson } from './of-person.ts';

/** Whether what was announced is shown in full. */
const useAnnouncementStore = createOfPerson<{ open: boolean }>(() => ({ open: false }));

export const useAnnouncementsShown = (): boolean => useAnnouncementStore(({ open }) => open);
export const showAnnouncements = (open: boolean): void => useAnnouncementStore.setState({ open });
