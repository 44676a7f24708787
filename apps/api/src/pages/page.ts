import { createHash } from 'node:crypto';

/** A page with what the browser may do on it: run its own script, wear its own style, call this server. */
export interface Page {
  html: string;
  policy: string;
}

const STYLE = `
:root { color-scheme: light dark; }
body { background: #f4f4f5; color: #18181b; font: 17px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; margin: 0; padding: 16px; }
main { background: #fff; border-radius: 12px; margin: 5vh auto 0; max-width: 28rem; padding: 24px; }
h1 { font-size: 1.4rem; line-height: 1.25; margin: 0 0 1rem; overflow-wrap: anywhere; }
p { overflow-wrap: anywhere; }
label { display: block; font-weight: 600; margin-top: 1rem; }
input { border: 1px solid #71717a; border-radius: 8px; box-sizing: border-box; color: inherit; background: transparent; font: inherit; padding: 12px; width: 100%; }
button { background: #1d4ed8; border: 0; border-radius: 8px; color: #fff; font: inherit; font-weight: 600; margin-top: 1.5rem; padding: 14px; width: 100%; }
button:disabled { opacity: .6; }
button.other { background: transparent; color: inherit; margin-top: .5rem; text-decoration: underline; }
blockquote { border-left: 4px solid #a1a1aa; margin: 1rem 0; overflow-wrap: anywhere; padding-left: 12px; white-space: pre-line; }
img { background: #fff; display: block; margin: 0 auto; max-width: 100%; width: 20rem; }
.hint { color: #52525b; font-size: .9rem; margin: .25rem 0 0; }
[role=alert] { color: #b91c1c; font-weight: 600; }
[hidden] { display: none; }
@media (prefers-color-scheme: dark) {
  body { background: #18181b; color: #f4f4f5; } main { background: #27272a; } .hint { color: #a1a1aa; } [role=alert] { color: #fca5a5; }
}
`;

// Runs in the browser before a page's own script. What comes from others is set as text, never as HTML.
const SHARED = `
'use strict';
const $ = (id) => document.getElementById(id);
const told = new URLSearchParams(location.hash.slice(1));
const token = told.get('token');

async function call(path, body, session) {
  const headers = { 'content-type': 'application/json' };
  if (session) headers.authorization = 'Bearer ' + session;
  const response = await fetch('../api/' + path, { method: 'POST', headers, body: JSON.stringify(body) });
  const answer = await response.json();
  if (!response.ok) throw Object.assign(new Error(answer.error), { code: answer.code, fields: answer.errors });
  return answer;
}

function say(title, about) {
  $('title').textContent = document.title = title;
  $('about').textContent = about;
}

function complain(error, wrongCredentials) {
  const [field] = error.fields || [];
  const names = { email: 'E-mail', password: 'Password', firstName: 'First name', lastName: 'Last name', token: 'The link' };
  $('wrong').textContent = !error.code ? 'The server cannot be reached. Try again in a moment.'
    : error.code === 'wrong_credentials' ? wrongCredentials
    : field ? (names[field.field] || field.field) + ' ' + field.message + '.'
    : error.message + '.';
  $('wrong').hidden = false;
}
`;

const sourceOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

interface Content {
  title: string;
  main: string;
  script: string;
  /** Whether its script may show pictures that it has fetched from this server. */
  pictures?: boolean;
}

/** A page of ours: what is in it is fixed, and what its script learns is put in as text. */
export function page({ title, main, script: own, pictures = false }: Content): Page {
  const script = SHARED + own;
  const html = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${STYLE}</style></head>
<body><main>
${main}
<noscript><p>This page needs JavaScript, which is switched off in this browser.</p></noscript>
</main><script>${script}</script></body>
</html>
`;
  const policy = [
    "default-src 'none'",
    `script-src ${sourceOf(script)}`,
    `style-src ${sourceOf(STYLE)}`,
    "connect-src 'self'",
    ...(pictures ? ['img-src blob:'] : []),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  return { html, policy };
}
