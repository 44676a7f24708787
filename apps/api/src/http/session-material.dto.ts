/** What there is to read or watch of a session, as customers and operators are told alike. */
export class SessionMaterial {
  /** @example "Slides" */
  name!: string;
  /** @example "https://example.com/slides.pdf" */
  url!: string;
}
