interface Reads<T> {
  underWay: Promise<unknown>;
  next: Promise<T> | undefined;
}

/**
 * Whoever asks for the same while it is being read shares the next read with all others who do: however many ask, one
 * reads at a time, and nobody is told what was read before they asked.
 */
export class SharedReads<T> {
  private readonly reads = new Map<string, Reads<T>>();

  read(key: string, read: () => Promise<T>): Promise<T> {
    const reads = this.reads.get(key);
    if (!reads) return this.begin(key, read);
    reads.next ??= reads.underWay.then(
      () => this.begin(key, read),
      () => this.begin(key, read),
    );
    return reads.next;
  }

  private begin(key: string, read: () => Promise<T>): Promise<T> {
    const reading = read();
    const reads: Reads<T> = { underWay: reading, next: undefined };
    this.reads.set(key, reads);
    const over = () => {
      if (this.reads.get(key) === reads && !reads.next) this.reads.delete(key);
    };
    reading.then(over, over);
    return reading;
  }
}
