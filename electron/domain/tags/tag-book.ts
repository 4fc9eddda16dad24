import { tidyTag } from '../../../shared/rules/tags.ts';
import { fold } from '../../../shared/words/fold.ts';
import { findBy, insertRecord } from '../../store/records/records-io.ts';
import type { ActContext } from '../context.ts';

/**
 * Tags by name within one action: known ones are found, ignoring case and accents, and others are created when first
 * needed.
 */
export class TagBook {
  private readonly act: ActContext;
  private readonly known = new Map<string, string>();
  /** Names of the tags that were created. */
  readonly made: string[] = [];

  constructor(act: ActContext) {
    this.act = act;
  }

  /** The id of the tag with this name, or its folded name if it doesn't exist yet. */
  keyOf(name: string): string {
    const key = fold(name);
    const id = this.known.get(key) ?? findBy(this.act.db, 'tag', 'nameSort', key)?.id;
    if (id !== undefined) this.known.set(key, id);
    return id ?? key;
  }

  /** The id of the tag with this name, which is created if needed. */
  idOf(name: string): string {
    this.keyOf(name);
    return this.known.get(fold(name)) ?? this.make(tidyTag(name), fold(name));
  }

  private make(name: string, nameSort: string): string {
    const id = createTag(this.act, name);
    this.made.push(name);
    this.known.set(nameSort, id);
    return id;
  }
}

/** Creates a tag that doesn't exist yet; returns its id. */
export function createTag(act: ActContext, name: string): string {
  const id = act.newId();
  insertRecord(act.db, 'tag', { id, name, nameSort: fold(name) });
  return id;
}
