import { identityKey } from '../../../shared/names/name-keys.ts';
import type { TagRecord } from '../../store/records/records.ts';

/** A tag in a file. Tags with equal keys are the same. */
export interface TagName {
  readonly key: string;
  readonly name: string;
}

/** A tag that rows name. */
export interface TagRef {
  /** Null for one that has to be created. */
  readonly id: string | null;
  readonly name: string;
}

/** The tags of the workspace and the additional ones in the rows, in the spelling of the first row. */
export class TagBook {
  private readonly known: Map<string, TagRef>;
  private readonly made: TagRef[] = [];

  /** Tags of the workspace in the order of creation: of two with one name, the older counts. */
  constructor(tags: readonly TagRecord[]) {
    this.known = new Map(tags.toReversed().map(({ id, name }) => [identityKey(name), { id, name }]));
  }

  /** Unknown ones, in the order of the rows. */
  get unknown(): readonly TagRef[] {
    return this.made;
  }

  meet({ key, name }: TagName): void {
    if (this.known.has(key)) return;
    const tag = { id: null, name };
    this.known.set(key, tag);
    this.made.push(tag);
  }

  find({ key }: TagName): TagRef {
    const tag = this.known.get(key);
    if (!tag) throw new Error('No row has named this tag');
    return tag;
  }
}
