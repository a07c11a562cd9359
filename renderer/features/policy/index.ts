export { PolicyScreen } from './policy-screen.tsx';
export { RightsAlert } from './rights/rights-alert.tsx';
