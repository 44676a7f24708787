/** Undoes what was started, the last thing first, however far the start has come. */
export class Shutdown {
  private readonly steps: (() => Promise<unknown>)[] = [];
  private running?: Promise<void>;

  /** The step runs before those that were added earlier. */
  before(step: () => Promise<unknown>): void {
    this.steps.push(step);
  }

  listenForSignals(): void {
    let first = 0;
    const onSignal = (): void => {
      if (first === 0) {
        first = Date.now();
        console.log('Stopping …');
        void this.run().then(() => process.exit(0));
      } else if (Date.now() - first > 1000) {
        // Sooner is the same Ctrl-C again: the terminal sends it to the whole group and npm passes its own on.
        process.exit(1);
      }
    };
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, onSignal);
  }

  run(): Promise<void> {
    this.running ??= this.undo();
    return this.running;
  }

  private async undo(): Promise<void> {
    for (let step = this.steps.pop(); step !== undefined; step = this.steps.pop()) {
      try {
        await step();
      } catch (error) {
        console.error(error);
      }
    }
  }
}
