const KEPT_MS = 5000;

/** The origins of the organisations' own sites, read anew every few seconds: asking for one costs no query. */
export class AllowedOrigins {
  private known: Promise<ReadonlySet<string>> | undefined;
  private readAt = 0;

  constructor(private readonly read: () => Promise<string[]>) {}

  async allows(origin: string): Promise<boolean> {
    if (!this.known || Date.now() - this.readAt > KEPT_MS) {
      this.readAt = Date.now();
      this.known = this.read().then(
        (origins) => new Set(origins),
        (error: unknown) => {
          this.known = undefined;
          throw error;
        },
      );
    }
    return (await this.known).has(origin);
  }
}
