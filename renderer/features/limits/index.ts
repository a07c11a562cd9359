export { ManyFilesCards, ManyFilesStrip } from './many-files.tsx';
export { SheetExports } from './sheet-exports.tsx';
export { useExport } from './use-export.tsx';
export { useLook } from './use-look.ts';
