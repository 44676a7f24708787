/** An answer that was not a success. `code` is Boxoffice's word, e.g. `sold_out`; `problem` is all that it said. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';
  readonly code: string;

  constructor(
    readonly status: number,
    readonly problem: unknown,
  ) {
    const { code, detail } = (problem ?? {}) as { code?: string; detail?: string };
    super(detail ?? `The answer was ${status}`);
    this.code = code ?? String(status);
  }
}

/**
 * What a call was answered with.
 * @example const { data: events } = await dataOf(api.GET('/events'));
 * @throws CallFailed
 */
export async function dataOf<Data>(
  call: Promise<{ data?: Data; error?: unknown; response: Response }>,
): Promise<Exclude<Data, undefined>> {
  const { data, error, response } = await call;
  if (!response.ok) throw new CallFailed(response.status, error);
  return data as Exclude<Data, undefined>;
}
