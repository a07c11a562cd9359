import { Component, type ComponentType, type ReactNode } from 'react';
import { report } from '../../data/problem-log.ts';

export interface StoppedProps {
  error: unknown;
  again(): void;
}

interface Props {
  /** Which part stopped, for the log. */
  source: string;
  fallback: ComponentType<StoppedProps>;
  children: ReactNode;
}

/** Keeps what stopped from taking the rest with it. Drafts are on disk already, so nothing typed is lost. */
export class Boundary extends Component<Props, { error?: unknown; failed: boolean }> {
  override state: { error?: unknown; failed: boolean } = { failed: false };

  static getDerivedStateFromError(error: unknown) {
    return { error, failed: true };
  }

  override componentDidCatch(error: unknown): void {
    report(`stopped.${this.props.source}`, error);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const Fallback = this.props.fallback;
    return (
      <Fallback error={this.state.error} again={() => this.setState({ failed: false, error: undefined })} />
    );
  }
}
