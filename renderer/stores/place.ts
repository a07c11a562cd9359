import { createOfPerson } from './of-person.ts';

/** Which screen is open, and on what. */
export type Place =
  | { screen: 'workspace'; interactionId?: string }
  | { screen: 'callbacks'; callbackId?: string }
  /** `from` is where one goes back to from a replay; the list of interactions unless told. `evaluationId`: which one of several. */
  | { screen: 'quality'; interactionId?: string; evaluationId?: string; from?: Place }
  | { screen: 'lead'; queueId?: string; section?: LeadSection }
  | { screen: 'scripts'; scriptId?: string }
  | { screen: 'customers'; customerId?: string }
  | {
      screen: 'policy';
      clauseId?: string;
      parameterId?: string;
      classVersion?: number | 'new';
      requestId?: string;
      promiseId?: string;
    }
  /** One case, or the record with which another begins. */
  | { screen: 'cases'; caseId?: string; intake?: { fromCaseId?: string } }
  /** What people's months came to, by month; one sheet. */
  | { screen: 'appraisal'; appraisalId?: string }
  /** One side of the improvement screen, and what is open on it. */
  | { screen: 'improve'; side?: ImproveSide; id?: string }
  /** What auditors read; one conversation played back. */
  | { screen: 'audit'; interactionId?: string }
  /** One side of how the system itself runs. */
  | { screen: 'operation'; side?: OperationSide }
  /** One side of training, and what is open on it. */
  | { screen: 'training'; side?: TrainingSide; id?: string }
  /** One side of the budget: a year of it, or what is open on it. */
  | { screen: 'budget'; side?: BudgetSide; id?: string }
  /** One version of an article, to be read or written on. */
  | { screen: 'knowledge'; articleId?: string; writing?: boolean };
/** The team lead's screen has several sides. */
export type LeadSection =
  | 'now'
  | 'board'
  | 'team'
  | 'history'
  | 'staffing'
  | 'announcements'
  | 'incidents'
  | 'watches';
export const improveSides = [
  'problems',
  'corrections',
  'coaching',
  'feedback',
  'studies',
  'strategy',
  'ruleReviews',
  'fileReviews',
  'packs',
  'trends',
] as const;
export type ImproveSide = (typeof improveSides)[number];
export const operationSides = ['now', 'updates', 'backups', 'emergency', 'sites'] as const;
export type OperationSide = (typeof operationSides)[number];
export const trainingSides = ['mine', 'courses', 'lessons', 'team', 'plan', 'proposals'] as const;
export type TrainingSide = (typeof trainingSides)[number];
export const budgetSides = ['year', 'spending', 'requests', 'accounts'] as const;
export type BudgetSide = (typeof budgetSides)[number];
export type ScreenName = Place['screen'];

const HOME: Place = { screen: 'workspace' };

const usePlaceStore = createOfPerson<{ place: Place | undefined }>(() => ({ place: undefined }));

export const usePlace = (): Place => usePlaceStore((state) => state.place ?? HOME);

/** The screen somebody asked for; nothing until then, when each role has its own. */
export const useAskedScreen = (): ScreenName | undefined => usePlaceStore((state) => state.place?.screen);

/** Opens a screen, or something on it. Works outside components too. */
export const go = (place: Place): void => usePlaceStore.setState({ place });

/** Leaves word for the page that takes the place of this one: where its person was. Ids, and nothing that names anybody. */
export const leavePlaceTo = (personId: string): void =>
  history.replaceState({ personId, place: usePlaceStore.getState().place }, '');

/** Goes where the page before this one was left, if it was this person's and nothing else was asked for since. */
export function returnToPlace(personId: string): void {
  const left = history.state as { personId: string; place?: Place } | null;
  if (!left) return;
  history.replaceState(null, '');
  if (left.personId === personId && !usePlaceStore.getState().place)
    usePlaceStore.setState({ place: left.place });
}
