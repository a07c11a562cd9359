export { AppraisalScreen } from './appraisal-screen.tsx';
