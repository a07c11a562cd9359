export { EmergencyPlanSheet } from './emergency-plan-sheet.tsx';
export { PlanPart } from './plan-part.tsx';
