export { openMatter } from './open-matter.ts';
export { ProcedureSteps } from './panel/procedure-steps.tsx';
export { CallRecorder } from './recording/call-recorder.tsx';
export { usePanel } from './use-panel.ts';
export { WorkspaceScreen } from './workspace-screen.tsx';
