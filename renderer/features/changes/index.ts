export { askIdOf, findingAsked } from './ask-id.ts';
export { AskForChange, CameOf } from './came-of.tsx';
export { ChangedBecause } from './changed-because.tsx';
export { useChangePlace, useChangeWords } from './use-change-words.ts';
export { useStateText } from './use-state-text.ts';
