export { CallbacksScreen } from './callbacks-screen.tsx';
export { ReminderCards } from './reminder-cards.tsx';
