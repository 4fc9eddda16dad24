/**
 * The part of a response that the app uses. Node's own includes all of fetch, which would take a fifth of the app's
 * start.
 */
export class PlainResponse {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly #body: Uint8Array;

  constructor(body: Uint8Array | string | null, { status = 200, headers = {} }: PlainResponseInit = {}) {
    this.status = status;
    this.headers = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
    this.#body = Buffer.from(body ?? '');
  }

  async arrayBuffer(): Promise<Uint8Array> {
    return this.#body;
  }
}

interface PlainResponseInit {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}
