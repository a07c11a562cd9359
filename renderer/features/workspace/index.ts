export { openMatter } from './open-matter.ts';
export { usePanel } from './use-panel.ts';
export { WorkspaceScreen } from './workspace-screen.tsx';
