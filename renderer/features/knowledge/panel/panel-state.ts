/** What the knowledge beside one matter shows; kept, so that it is found as it was left. */
export interface PanelState {
  text: string;
  /** The version that is being read. */
  openId: string;
}

export const emptyPanel: PanelState = { text: '', openId: '' };
export const panelKey = (interactionId: string): string => `knowledge.panel.${interactionId}`;
