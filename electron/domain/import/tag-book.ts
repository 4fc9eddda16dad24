import { mostTags, tagsInCell } from '../../../shared/rules/tags.ts';
import { fold } from '../../../shared/words/fold.ts';
import { tagName } from '../../../shared/contract/fields.ts';
import type { TagRecord } from '../../store/records/records.ts';
import { problem, type Reason } from './entity.ts';

/** A tag that rows name: there already, or to be made when the first row needs it. */
export interface TagRef {
  /** Null until it is made. */
  id: string | null;
  readonly name: string;
  uses: number;
}

/** Finds tags by the names in a file, case and accents aside; those that are not known are made. */
export class ImportTags {
  private readonly known = new Map<string, TagRef>();
  private readonly cells = new Map<string, readonly TagRef[] | Reason>();
  readonly unknown: TagRef[] = [];

  constructor(tags: readonly TagRecord[]) {
    for (const { id, name, nameSort } of tags) this.known.set(nameSort, { id, name, uses: 0 });
  }

  /** The tags in a cell, each once, or what is wrong with it. Cells repeat, so each is read once. */
  inCell(cell: string): readonly TagRef[] | Reason {
    let read = this.cells.get(cell);
    if (read === undefined) this.cells.set(cell, (read = this.read(cell)));
    return read;
  }

  private read(cell: string): readonly TagRef[] | Reason {
    const names = tagsInCell(cell);
    const wrong = names.find((name) => !tagName.safeParse(name).success);
    if (wrong !== undefined) return problem('import.tag-unreadable', { text: wrong.slice(0, 60) });
    const tags = new Map(names.map((name) => [fold(name), name]));
    if (tags.size > mostTags) return problem('tag.too-many', { most: mostTags });
    return [...tags].map(([key, name]) => this.find(key, name));
  }

  private find(key: string, name: string): TagRef {
    let tag = this.known.get(key);
    if (!tag) {
      tag = { id: null, name, uses: 0 };
      this.known.set(key, tag);
      this.unknown.push(tag);
    }
    return tag;
  }
}
