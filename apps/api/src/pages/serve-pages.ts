import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { claimPage } from './claim.page.js';
import { guestUploadPage } from './guest-upload.page.js';
import { invitationPage } from './invitation.page.js';
import { offerPage } from './offer.page.js';
import type { Page } from './page.js';
import { resetPage } from './reset.page.js';
import { verifyPage } from './verify.page.js';

const pages: Record<string, Page> = {
  claim: claimPage,
  'guest-upload': guestUploadPage,
  invitation: invitationPage,
  offer: offerPage,
  reset: resetPage,
  verify: verifyPage,
};

/** The pages behind mails' links, for organisations without an app of their own. */
export function servePages(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  for (const [name, { html, policy }] of Object.entries(pages)) {
    fastify.get(`/go/${name}`, (_request, reply) => {
      void reply
        .headers({
          'content-security-policy': policy,
          'cache-control': 'no-cache',
          'referrer-policy': 'no-referrer',
        })
        .type('text/html; charset=utf-8')
        .send(html);
    });
  }
}
