/** Held by the desk as long as it lives. A window that gets it knows that the desk has died. */
export const DESK_LOCK = 'shiftdesk.desk';
