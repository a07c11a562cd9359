export { CallbacksScreen } from './callbacks-screen.tsx';
