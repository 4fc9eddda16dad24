/** Counts sequences of UTF-8 beyond ASCII, and bytes that belong to none, in a stream of bytes. */
export class Utf8Counter {
  /** Bytes of 0x80 and above. */
  high = 0;
  sequences = 0;
  bad = 0;
  private need = 0;
  private lowest = 0x80;
  private highest = 0xbf;

  add(bytes: Uint8Array): void {
    for (let i = 0; i < bytes.length; i += 1) {
      const byte = bytes[i] ?? 0;
      if (byte < 0x80 && this.need === 0) continue;
      this.next(byte);
    }
  }

  /** A sequence may be cut off at the end of the file. */
  end(): void {
    if (this.need > 0) this.bad += 1;
    this.need = 0;
  }

  private next(byte: number): void {
    if (byte >= 0x80) this.high += 1;
    if (this.need > 0) {
      const fits = byte >= this.lowest && byte <= this.highest;
      [this.lowest, this.highest] = [0x80, 0xbf];
      if (fits) {
        this.need -= 1;
        if (this.need === 0) this.sequences += 1;
        return;
      }
      this.need = 0;
      this.bad += 1;
    }
    if (byte >= 0x80) this.begin(byte);
  }

  private begin(byte: number): void {
    if (byte >= 0xc2 && byte <= 0xdf) this.need = 1;
    else if (byte >= 0xe0 && byte <= 0xef) this.need = 2;
    else if (byte >= 0xf0 && byte <= 0xf4) this.need = 3;
    else this.bad += 1;
    // Overlong forms, surrogates and characters beyond Unicode are no text.
    if (byte === 0xe0) this.lowest = 0xa0;
    if (byte === 0xed) this.highest = 0x9f;
    if (byte === 0xf0) this.lowest = 0x90;
    if (byte === 0xf4) this.highest = 0x8f;
  }
}
