export { WorkspaceScreen } from './workspace-screen.tsx';
