/**
 * How an interaction that has ended stands with its recording: there is one, or a reason why not (C-149). The first that
 * holds, in this order. `screenOnly`: a call without its sound. `noReason`: nothing says why; somebody has to look.
 */
export const recordingStandings = [
  'recorded',
  'screenOnly',
  'coming',
  'refused',
  'lost',
  'deleted',
  'nobodyAnswered',
  'imported',
  'noReason',
] as const;
export type RecordingStanding = (typeof recordingStandings)[number];

/** What a compliance list is for: these want to be looked into. */
export const standingsToLookInto: readonly RecordingStanding[] = ['noReason', 'lost', 'screenOnly'];
