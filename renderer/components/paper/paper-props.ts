/** What a paper tells once it is complete, or why it never will be. */
export interface PaperProps {
  /** `title` is what the document is called. */
  onReady(this: void, title: string): void;
  onFailed(this: void, words: string): void;
}
