import { useMemo } from 'react';
import { unreadBy } from '../../../../domain/announcement/readers.ts';
import { agendaOf } from '../../../../domain/callback/agenda.ts';
import {
  type Check,
  type MicrophoneFinding,
  type StartFacts,
  startCheck,
} from '../../../../domain/shift/start-check.ts';
import {
  useFreeDisk,
  useNow,
  useOutgoingFiles,
  useRoundTrip,
  useSession,
  useSyncStatus,
  useView,
} from '../../../data/index.ts';
import { useBegunTexts } from '../begun-texts.ts';

const STEP = 10_000;

/** The facts of this workstation and this day, and what they come to. */
export function useStartCheck(microphone: MicrophoneFinding): { facts: StartFacts; checks: Check[] } {
  const { person } = useSession();
  const { connection, clockOffsetMs, pending, refused, diskFailed, cacheBehind } = useSyncStatus();
  const roundTripMs = useRoundTrip();
  const freeBytes = useFreeDisk();
  const files = useOutgoingFiles().length;
  const drafts = useBegunTexts().length;
  const now = useNow(STEP);
  const promises = useView((rows) => rows.where('callback', 'ownerId', person.id), [person.id]);
  const announcements = useView(
    (rows) =>
      unreadBy(person, rows.all('announcement'), rows.where('receipt', 'personId', person.id), now).length,
    [person, now],
  );
  const agenda = useMemo(() => agendaOf(promises, now), [promises, now]);
  const facts: StartFacts = {
    connection,
    roundTripMs,
    clockOffsetMs,
    microphone,
    freeBytes,
    keeping: diskFailed ? 'failed' : cacheBehind ? 'behind' : 'kept',
    unsent: pending + files,
    refused,
    drafts,
    overdue: agenda.overdue.length,
    today: agenda.turn.length + agenda.today.length,
    announcements,
  };
  return { facts, checks: startCheck(facts) };
}
