export { IncidentBanner } from './incident-banner.tsx';
export { IncidentButton } from './incident-button.tsx';
export { IncidentsSection } from './lead/incidents-section.tsx';
export { useIncidentScript } from './use-incidents.ts';
