/** Something that comes with a mail. */
export interface Enclosure {
  filename: string;
  contentType: string;
  content: Buffer | string;
}

/** A mail as it is sent, in both forms. */
export interface Letter {
  /** In whose name, if not in ours. */
  from?: string;
  /** Several see who the others are: they know each other. */
  to: string | string[];
  subject: string;
  text: string;
  html: string;
  enclosures?: Enclosure[];
}

/** What a mail says, in plain words; whatever of it others wrote is escaped where that matters. */
export interface Content {
  /** In whose name: an organisation's. */
  from?: string;
  to: string | string[];
  subject: string;
  paragraphs: string[];
  /** The one thing to do. */
  action?: { label: string; url: string };
  /** Small print. */
  closing: string[];
  enclosures?: Enclosure[];
}

/** Lays a mail out: plain text, and HTML that a phone shows without zooming and a mail program without pictures. */
export function letterOf({ to, subject, paragraphs, action, closing, ...rest }: Content): Letter {
  const text = [...paragraphs, ...(action ? [`${action.label}:\n${action.url}`] : []), ...closing].join(
    '\n\n',
  );
  const button = action
    ? `<p style="margin:24px 0"><a href="${escapeHtml(action.url)}" style="background:#1d4ed8;border-radius:8px;color:#ffffff;display:inline-block;font-weight:bold;padding:14px 24px;text-decoration:none">${escapeHtml(action.label)}</a></p>
<p style="color:#555555;font-size:14px;overflow-wrap:anywhere">Or open this address: ${escapeHtml(action.url)}</p>`
    : '';
  const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(subject)}</title></head>
<body style="background:#f4f4f5;margin:0;padding:16px">
<div style="background:#ffffff;border-radius:8px;color:#18181b;font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;margin:0 auto;max-width:520px;padding:24px">
<h1 style="font-size:20px;line-height:1.3;margin:0 0 16px">${escapeHtml(subject)}</h1>
${paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('\n')}
${button}
${closing.map((line) => `<p style="color:#555555;font-size:14px">${escapeHtml(line)}</p>`).join('\n')}
</div></body></html>
`;
  return { ...rest, to, subject, text: `${text}\n`, html };
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
