/** Tells the story line by line: to the terminal, or wherever `print` leads. */
export class Narrator {
  private chapters = 0;

  constructor(private readonly print: (line: string) => void) {}

  chapter(title: string): void {
    this.chapters += 1;
    this.print(`\n${this.chapters}. ${title}`);
  }

  /** @param headers those worth knowing, by name */
  call(
    method: string,
    path: string,
    headers: Record<string, string>,
    { status, told }: { status: number; told: string },
  ): void {
    const sent = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    const aside = sent.length > 0 ? `  (${sent.join(', ')})` : '';
    this.print(`   ${method.padEnd(5)} ${path}${aside}  ${status}`);
    for (const line of told.split('\n').filter((text) => text !== '')) this.print(`         ${line}`);
  }

  /** A remark between two calls. */
  remark(text: string): void {
    this.print(`   ${text}`);
  }

  picture(text: string): void {
    this.print(text.replace(/^/gm, '         '));
  }
}

/** `£15.00` of 1500 minor units of GBP. */
export function money(amount: number, currency: string): string {
  return new Intl.NumberFormat('en-GB', { style: 'currency', currency }).format(amount / 100);
}
