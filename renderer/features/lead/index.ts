export { LeadScreen } from './lead-screen.tsx';
