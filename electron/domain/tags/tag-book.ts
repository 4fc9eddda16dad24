import { tidyTag } from '../../../shared/rules/tags.ts';
import { identityKey } from '../../../shared/names/name-keys.ts';
import { tagNamed } from '../../store/names/named.ts';
import { insertRecord } from '../../store/records/records-io.ts';
import type { ActContext } from '../context.ts';

/**
 * Tags by name within one action: known ones are found by the identity of their names, and others are created when
 * first needed.
 */
export class TagBook {
  private readonly act: ActContext;
  private readonly known = new Map<string, string>();
  /** Names of the tags that were created. */
  readonly made: string[] = [];

  constructor(act: ActContext) {
    this.act = act;
  }

  /** The id of the tag with this name, or the key of its name if it doesn't exist yet. */
  keyOf(name: string): string {
    const key = identityKey(name);
    const id = this.known.get(key) ?? tagNamed(this.act.db, name)?.id;
    if (id !== undefined) this.known.set(key, id);
    return id ?? key;
  }

  /** The id of the tag with this name, which is created if needed. */
  idOf(name: string): string {
    this.keyOf(name);
    return this.known.get(identityKey(name)) ?? this.make(tidyTag(name));
  }

  private make(name: string): string {
    const id = createTag(this.act, name);
    this.made.push(name);
    this.known.set(identityKey(name), id);
    return id;
  }
}

/** Creates a tag that doesn't exist yet; returns its id. */
export function createTag(act: ActContext, name: string): string {
  const id = act.newId();
  insertRecord(act.db, 'tag', { id, name });
  return id;
}
