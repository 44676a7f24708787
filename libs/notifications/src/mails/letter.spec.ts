import { letterOf } from './letter.js';

describe('a letter', () => {
  const letter = letterOf({
    to: 'sam@example.com',
    subject: 'Join <b>The "Attic"</b> & co',
    paragraphs: ["It's <script>alert(1)</script>", 'Second'],
    action: { label: 'See <it>', url: 'https://example.com/go/x?a="1"&b=2#token=t' },
    closing: ['Bye & bye'],
  });

  it('says in plain text what it has to, as it is', () => {
    expect(letter.text).toBe(
      `It's <script>alert(1)</script>

Second

See <it>:
https://example.com/go/x?a="1"&b=2#token=t

Bye & bye
`,
    );
  });

  it('lets nothing that it quotes become HTML', () => {
    expect(letter.html).not.toMatch(/<(script|b|it)>/);
    expect(letter.html).toContain(
      '<h1 style="font-size:20px;line-height:1.3;margin:0 0 16px">Join &lt;b&gt;The &quot;Attic&quot;&lt;/b&gt; &amp; co</h1>',
    );
    expect(letter.html).toContain('href="https://example.com/go/x?a=&quot;1&quot;&amp;b=2#token=t"');
    expect(letter.html).toContain('<p>It&#39;s &lt;script&gt;alert(1)&lt;/script&gt;</p>');
  });

  it('fits a phone', () => {
    expect(letter.html).toContain('name="viewport" content="width=device-width');
    expect(letter.html).not.toMatch(/<(img|table|link)|width:\d{4}/);
  });

  it('has no button where there is nothing to do', () => {
    const { text, html } = letterOf({ to: 'a@example.com', subject: 'S', paragraphs: ['P'], closing: [] });
    expect(text).toBe('P\n');
    expect(html).not.toContain('<a ');
  });
});
