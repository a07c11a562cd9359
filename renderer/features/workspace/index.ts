export { openMatter } from './open-matter.ts';
export { CallRecorder } from './recording/call-recorder.tsx';
export { usePanel } from './use-panel.ts';
export { WorkspaceScreen } from './workspace-screen.tsx';
