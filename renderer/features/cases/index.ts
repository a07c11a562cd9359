export { CasesScreen } from './cases-screen.tsx';
export { IntakeFields } from './intake/intake-fields.tsx';
export { useIntake } from './intake/use-intake.ts';
export { CasesHere } from './page/cases-here.tsx';
export { UrgentCases } from './urgent-cases.tsx';
