export { OperationAlerts } from './alerts/operation-alerts.tsx';
export { OperationScreen } from './operation-screen.tsx';
