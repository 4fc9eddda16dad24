import { say, sideBySide } from '../../../shared/words/say.ts';
import styles from './tags-shown.module.css';

interface TagsShownProps {
  readonly tags: readonly { readonly name: string }[];
}

/** The first, and how many more; all of them are told on hover and focus. */
export function TagsShown({ tags }: TagsShownProps) {
  const [first, ...others] = tags;
  if (first === undefined) return <span className={styles.none}>–</span>;
  return (
    <span className={styles.tags}>
      <span className={styles.tag}>{first.name}</span>
      {others.length > 0 && (
        <span className={styles.none}>{say('deals.tags.more', { n: others.length })}</span>
      )}
    </span>
  );
}

/** All of them, where there are any. */
export function tagNames(tags: TagsShownProps['tags']): string | false {
  return tags.length > 0 && sideBySide(tags.map(({ name }) => name));
}
