import { Button } from '@mantine/core';
import { Component } from 'react';
import type { ReactNode } from 'react';
import { say } from '../../shared/words/say.ts';
import { goTo } from '../state/route.ts';
import styles from './broken.module.css';

interface BrokenState {
  readonly reason: string | null;
}

/** Catches an error of a screen. The main process keeps drafts, and the form restores them. */
export class Broken extends Component<{ readonly children: ReactNode }, BrokenState> {
  override state: BrokenState = { reason: null };

  static getDerivedStateFromError(error: unknown): BrokenState {
    return { reason: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { reason } = this.state;
    if (reason === null) return this.props.children;
    const again = (): void => this.setState({ reason: null });
    const home = (): void => {
      goTo({ place: 'opportunities' });
      again();
    };
    return (
      <main className={styles.broken} role="alert">
        <h1>{say('shell.broken.title')}</h1>
        <p>{say('shell.broken.about', { reason })}</p>
        <div className={styles.acts}>
          <Button onClick={again}>{say('shell.broken.again')}</Button>
          <Button variant="default" onClick={home}>
            {say('shell.broken.home')}
          </Button>
        </div>
      </main>
    );
  }
}
