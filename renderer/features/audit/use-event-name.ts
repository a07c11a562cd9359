import { useTranslation } from 'react-i18next';
import type { EventType } from '../../../domain/journal/event.ts';

/** What an event's type is called; what a newer centre writes goes by the type itself. */
export function useEventName(type: string): string {
  const { t, i18n } = useTranslation('events');
  return i18n.exists(type, { ns: 'events' }) ? t(type as EventType) : type;
}
