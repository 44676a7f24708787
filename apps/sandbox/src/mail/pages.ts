import type { FastifyInstance } from 'fastify';
import { escape, page } from '../html.js';
import { noSuch } from '../stripe/errors.js';
import type { Mail, Mailbox } from './mailbox.js';

type ById = { Params: { id: string } };

/** The mailbox for programs (`/_sandbox/mail`) and for people (`/mail`). */
export function registerMail(app: FastifyInstance, mailbox: Mailbox): void {
  const find = (id: string): Mail => {
    const mail = mailbox.find(id);
    if (!mail) throw noSuch('mail', id, 'id');
    return mail;
  };

  app.get<{ Querystring: { to?: string } }>('/_sandbox/mail', ({ query }) => ({
    data: mailbox.list(query.to),
  }));
  app.get<ById>('/_sandbox/mail/:id', ({ params }) => find(params.id));

  app.get<{ Querystring: { to?: string } }>('/mail', ({ query }, reply) =>
    page(reply, 'Mailbox', listing(mailbox.list(query.to), query.to)),
  );
  app.get<ById>('/mail/:id', ({ params }, reply) => {
    const mail = find(params.id);
    return page(reply, mail.subject || 'No subject', reading(mail));
  });
  // Its own document, so that a mail's styles and scripts cannot reach the page around it; no scripts run at all.
  app.get<ById>('/mail/:id/html', ({ params }, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .headers({
        'content-security-policy':
          "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src * data:; style-src 'unsafe-inline'",
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      })
      .send(`<base target="_blank">${withImages(find(params.id))}`),
  );
  app.get<{ Params: { id: string; index: string } }>(
    '/mail/:id/attachments/:index',
    async ({ params }, reply) => {
      const found = await mailbox.attachment(find(params.id), Number(params.index));
      if (!found) throw noSuch('attachment', params.index, 'index');
      const name = encodeURIComponent(found.attachment.filename);
      return reply
        .type(found.attachment.mimeType)
        .headers({
          'content-disposition': `attachment; filename*=UTF-8''${name}`,
          'content-security-policy': 'sandbox',
          'x-content-type-options': 'nosniff',
        })
        .send(found.content);
    },
  );
}

function listing(mails: Mail[], to: string | undefined): string {
  const rows = mails
    .map(
      (mail) =>
        `<tr><td><a href="/mail/${mail.id}">${escape(mail.subject || 'No subject')}</a></td><td>${escape(mail.to.join(', '))}</td><td>${escape(mail.from)}</td><td><time>${mail.receivedAt}</time></td></tr>`,
    )
    .join('');
  return `<h1>Mailbox</h1>
<form><label>To <input name="to" type="email" value="${escape(to ?? '')}"></label> <button>Show</button></form>
<table><thead><tr><th>Subject</th><th>To</th><th>From</th><th>Received</th></tr></thead><tbody>${rows}</tbody></table>${rows ? '' : '<p>No mail yet.</p>'}`;
}

function reading(mail: Mail): string {
  const files = mail.attachments
    .map(({ url, filename, size }) => `<li><a href="${url}">${escape(filename)}</a> (${size} bytes)</li>`)
    .join('');
  const html = mail.html
    ? `<iframe title="The mail's HTML" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/mail/${mail.id}/html"></iframe>`
    : '';
  return `<p><a href="/mail">All mail</a></p><h1>${escape(mail.subject || 'No subject')}</h1>
<p>From ${escape(mail.from)} to ${escape(mail.to.join(', '))}, <time>${mail.receivedAt}</time></p>
${files ? `<ul>${files}</ul>` : ''}${html}<pre>${linked(escape(mail.text))}</pre>`;
}

function withImages({ html, attachments }: Mail): string {
  return attachments.reduce(
    (shown, { contentId, url }) => (contentId ? shown.replaceAll(`cid:${contentId}`, url) : shown),
    html,
  );
}

function linked(escaped: string): string {
  return escaped.replaceAll(
    /https?:\/\/[^\s<]+?(?=[.,;:!?)]*(?:\s|$|&gt;|&quot;))/g,
    (url) => `<a href="${url}" target="_blank" rel="noopener noreferrer">${url}</a>`,
  );
}
