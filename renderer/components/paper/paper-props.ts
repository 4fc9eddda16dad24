/** The result of a paper: complete, or the reason why it can't be. */
export interface PaperProps {
  /** `title` is the name of the document. */
  onReady(this: void, title: string): void;
  onFailed(this: void, words: string): void;
}
