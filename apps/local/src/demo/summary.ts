export interface DemoAccount {
  email: string;
  password: string;
}

/** What `$DATA_DIR/demo.json` says: everything a first call needs. */
export interface DemoSummary {
  baseUrl: string;
  organisation: { id: string; slug: string };
  accounts: Record<'operator' | 'organiser' | 'staff' | 'admin' | 'customer' | 'customer2', DemoAccount>;
  events: Record<'ticketed' | 'free' | 'soldOut' | 'conference' | 'series', string>;
  /** Credentials of a machine: `POST /token`. */
  m2m: { clientId: string; clientSecret: string; scopes: string[] };
  stripe: { apiBase: string; secretKey: string; publishableKey: string };
  mail: { url: string };
}
