export { default as sheetStyles } from './improve.module.css';
export { ImproveScreen } from './improve-screen.tsx';
export { FactList } from './parts/fact-list.tsx';
export { KeyForm } from './parts/key-form.tsx';
export { SayForm } from './parts/say-form.tsx';
export { Part, Sheet } from './parts/sheet.tsx';
export { useNames, usePeopleOptions } from './parts/use-names.ts';
export { BelongsTo } from './problems/belongs-to.tsx';
