/** The invariants of docs/sync.md; `fault` is an error nobody expected. */
export type Invariant =
  | 'I1 convergence'
  | 'I2 no early answer'
  | 'I3 no leak'
  | 'I4 exactly once'
  | 'I5 durability'
  | 'I6 rebase'
  | 'I7 read your writes'
  | 'I8 liveness'
  | 'I9 order'
  | 'I10 cursor'
  | 'I11 time'
  | 'I12 bounds'
  | 'announcement'
  | 'status'
  | 'fault';

/** What must never be. */
export interface Violation {
  invariant: Invariant;
  what: string;
}

export type Complaint = [Invariant, string];
