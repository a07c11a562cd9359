export { ScriptsScreen } from './scripts-screen.tsx';
