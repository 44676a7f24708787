/** The token of a request's Authorization header, if that says one and nothing else (RFC 6750, 2.1). */
export const bearerToken = ({
  headers,
}: {
  headers: { authorization?: string | undefined };
}): string | null => /^Bearer +([\w.~+/-]+=*)$/i.exec(headers.authorization ?? '')?.[1] ?? null;
