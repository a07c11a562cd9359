export { type AskedFigure, AskedRows } from './history/asked-rows.tsx';
export { LeadScreen } from './lead-screen.tsx';
export { type Answer, useAnswer } from './use-answer.ts';
