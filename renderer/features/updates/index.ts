export { GoBack } from './go-back.tsx';
export { MaintenancePart } from './maintenance/maintenance-part.tsx';
export { MaintenanceStrip } from './maintenance/maintenance-strip.tsx';
export { ReleasesPart } from './releases/releases-part.tsx';
export { UpdateStrip } from './update-strip.tsx';
