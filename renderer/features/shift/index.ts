export { EndOfShift } from './end/end-of-shift.tsx';
export { StartOfShift } from './start/start-of-shift.tsx';
