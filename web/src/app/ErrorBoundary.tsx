import { Component, type ReactNode } from 'react';
import { useWords } from '../i18n/words.tsx';
import { Failed } from '../ui/states.tsx';

/**
 * Catches a fault while drawing, or a part of the client that a newer release has replaced, and
 * offers to load the page afresh. The browser's console keeps the fault for whoever looks into it.
 */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const { states } = useWords().words;
  return (
    <Failed
      title={states.failedTitle}
      hint={states.brokenHint}
      action={{ label: states.reload, onPress: () => window.location.reload() }}
    />
  );
}
