import { createOfPerson } from './of-person.ts';

/** Where a shortcut works. `everywhere` is on every screen. */
export const shortcutPlaces = [
  'everywhere',
  'workspace',
  'callbacks',
  'cases',
  'knowledge',
  'scripts',
  'quality',
  'lead',
] as const;
export type ShortcutPlace = (typeof shortcutPlaces)[number];

interface Shortcut {
  /** The combination it has until somebody gives it another; as in `ui/keys`. */
  keys: string;
  place: ShortcutPlace;
  /** Also answers while a text field has the focus: its combination must type nothing. */
  whileTyping?: true;
}

const typing = (keys: string, place: ShortcutPlace): Shortcut => ({ keys, place, whileTyping: true });
const quiet = (keys: string, place: ShortcutPlace): Shortcut => ({ keys, place });

/**
 * Every shortcut there is, each of which a person may give another combination. What belongs to the text field or the
 * form in front of somebody (Enter, Escape, Ctrl+Enter, Ctrl+S, Ctrl+Z), and what counts places (Ctrl+1 for the first
 * screen, Alt+1 for the first answer), is the same for everybody and stays with its control.
 */
export const shortcuts = {
  palette: typing('mod+k', 'everywhere'),
  cheatSheet: typing('mod+/', 'everywhere'),
  find: quiet('/', 'everywhere'),
  lock: typing('mod+l', 'everywhere'),
  quietList: typing('mod+j', 'everywhere'),
  emergencyPlan: typing('mod+u', 'everywhere'),
  'announcement.read': typing('mod+i', 'everywhere'),
  'shift.begin': typing('alt+o', 'everywhere'),
  'shift.end': typing('alt+e', 'everywhere'),
  'workspace.accept': typing('alt+a', 'workspace'),
  'workspace.decline': typing('alt+d', 'workspace'),
  'workspace.takeNext': typing('alt+n', 'workspace'),
  'workspace.next': typing('alt+ArrowDown', 'workspace'),
  'workspace.previous': typing('alt+ArrowUp', 'workspace'),
  'workspace.nextUnread': typing('alt+j', 'workspace'),
  'workspace.nextQuiet': quiet('j', 'workspace'),
  'workspace.previousQuiet': quiet('k', 'workspace'),
  'workspace.nextView': typing('alt+v', 'workspace'),
  'workspace.mark': quiet('x', 'workspace'),
  'workspace.greeting': typing('mod+g', 'workspace'),
  'workspace.scripts': typing('alt+s', 'workspace'),
  'workspace.terms': typing('alt+/', 'workspace'),
  'workspace.restate': typing('alt+,', 'workspace'),
  'workspace.guideSay': typing('alt+i', 'workspace'),
  'workspace.phrase': typing('alt+x', 'workspace'),
  'workspace.promise': typing('alt+p', 'workspace'),
  'workspace.attach': typing('alt+u', 'workspace'),
  'workspace.undoSend': typing('alt+z', 'workspace'),
  'workspace.hold': typing('alt+h', 'workspace'),
  'workspace.transfer': typing('alt+t', 'workspace'),
  'workspace.transferMarked': quiet('t', 'workspace'),
  'workspace.giveBack': typing('alt+l', 'workspace'),
  'workspace.consult': typing('alt+q', 'workspace'),
  'workspace.consultYes': typing('alt+y', 'workspace'),
  'workspace.callback': typing('alt+b', 'workspace'),
  'workspace.customer': typing('alt+c', 'workspace'),
  'workspace.knowledge': typing('alt+k', 'workspace'),
  'workspace.procedure': typing('alt+.', 'workspace'),
  'workspace.case': typing('alt+f', 'workspace'),
  'workspace.urgent': typing('alt+g', 'workspace'),
  'workspace.major': typing('alt+;', 'workspace'),
  'workspace.incident': typing('mod+e', 'workspace'),
  'workspace.join': typing('mod+b', 'workspace'),
  'workspace.wrapUp': typing('alt+w', 'workspace'),
  'workspace.resumeTalk': typing('alt+r', 'workspace'),
  'workspace.draftArticle': typing('alt+m', 'workspace'),
  'callbacks.toForm': quiet('o', 'callbacks'),
  'callbacks.snooze': quiet('s', 'callbacks'),
  'callbacks.reveal': quiet('v', 'callbacks'),
  'cases.new': quiet('alt+n', 'cases'),
  'cases.problem': typing('alt+m', 'cases'),
  'knowledge.search': typing('alt+k', 'knowledge'),
  'knowledge.new': quiet('alt+n', 'knowledge'),
  'scripts.new': quiet('n', 'scripts'),
  'scripts.write': quiet('e', 'scripts'),
  'scripts.approve': quiet('a', 'scripts'),
  'card.focus': quiet('c', 'quality'),
  'replay.play': quiet('k', 'quality'),
  'replay.on': quiet('l', 'quality'),
  'replay.back': quiet('j', 'quality'),
  'replay.next': quiet('.', 'quality'),
  'replay.previous': quiet(',', 'quality'),
  'replay.faster': quiet(']', 'quality'),
  'replay.slower': quiet('[', 'quality'),
  'replay.skip': quiet('z', 'quality'),
  'report.read': quiet('r', 'quality'),
  'lead.now': quiet('n', 'lead'),
  'lead.board': quiet('b', 'lead'),
  'lead.fill': quiet('f', 'lead'),
  'lead.team': quiet('p', 'lead'),
  'lead.history': quiet('h', 'lead'),
  'lead.staffing': quiet('s', 'lead'),
  'lead.announcements': quiet('m', 'lead'),
  'lead.incidents': quiet('i', 'lead'),
  'lead.watches': quiet('w', 'lead'),
  'lead.urgent': typing('alt+g', 'lead'),
  'lead.assign': typing('alt+r', 'lead'),
  'lead.warning': quiet('v', 'lead'),
  'lead.numbers': quiet('t', 'lead'),
  'lead.take': quiet('a', 'lead'),
  'lead.takeOver': quiet('o', 'lead'),
} as const satisfies Record<string, Shortcut>;

export type ShortcutName = keyof typeof shortcuts;
export const shortcutNames = Object.keys(shortcuts) as ShortcutName[];

/** What one person has made of it: only what differs. The empty string: no key at all. */
export type Bindings = Partial<Record<ShortcutName, string>>;

export const shortcutOf = (name: ShortcutName): Shortcut => shortcuts[name];

/** The combination of a shortcut with these bindings; undefined when it has none. */
export const keysOf = (name: ShortcutName, bindings: Bindings): string | undefined =>
  (bindings[name] ?? shortcuts[name].keys) || undefined;

const useBindingStore = createOfPerson<{ bindings: Bindings }>(() => ({ bindings: {} }));

/** Every shortcut goes by these from now on. */
export const bindTo = (bindings: Bindings): void => useBindingStore.setState({ bindings });

/** The combination the person in front of the screen has for it. */
export const useShortcutKeys = (name: ShortcutName | undefined): string | undefined =>
  useBindingStore(({ bindings }) => (name === undefined ? undefined : keysOf(name, bindings)));
