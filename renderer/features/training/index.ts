export { TrainingScreen } from './training-screen.tsx';
