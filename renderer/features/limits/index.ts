export { useExport } from './use-export.tsx';
export { useLook } from './use-look.ts';
