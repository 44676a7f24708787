import type { FastifyReply } from 'fastify';

const STYLE = `
  body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 60rem; padding: 0 1rem 2rem; color: #222; }
  .banner { background: #b45309; color: #fff; margin: 0 -1rem 1rem; padding: .5rem 1rem; }
  table { border-collapse: collapse; width: 100%; } td, th { border-bottom: 1px solid #ddd; padding: .4rem; text-align: left; }
  iframe { border: 1px solid #ddd; height: 70vh; width: 100%; } pre { white-space: pre-wrap; overflow-wrap: anywhere; }
  form.pay label { display: block; margin: .5rem 0; } form.pay input { display: block; font: inherit; padding: .4rem; width: 20rem; max-width: 100%; }
  button { font: inherit; padding: .4rem 1rem; } [role=alert] { color: #b91c1c; font-weight: bold; }`;

/** A page for a person; its forms may lead to the given addresses besides its own. */
export function page(
  reply: FastifyReply,
  title: string,
  content: string,
  formsLeadTo: (string | null)[] = [],
): FastifyReply {
  const origins = new Set(formsLeadTo.flatMap((url) => (url === null ? [] : [new URL(url).origin])));
  return reply.type('text/html; charset=utf-8').headers({
    // A browser checks where a form's answer redirects to, too.
    'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; frame-ancestors 'self'; form-action ${["'self'", ...origins].join(' ')}`,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  }).send(`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)} – SANDBOX</title><style>${STYLE}</style></head>
<body><p class="banner"><strong>SANDBOX</strong> No mail leaves this machine and no money moves.</p><main>${content}</main></body>
</html>`);
}

export function escape(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}
