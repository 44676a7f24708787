import { startSandbox } from './index.js';

async function main(): Promise<void> {
  const { PORT, SMTP_PORT, DATA_DIR = '.data', WEBHOOK_URL } = process.env;
  const sandbox = await startSandbox({
    dataDir: DATA_DIR,
    port: Number(PORT ?? 0),
    smtpPort: Number(SMTP_PORT ?? 0),
  });
  if (WEBHOOK_URL) sandbox.webhooksTo(WEBHOOK_URL);
  console.log(
    [
      `SANDBOX  Stripe    ${sandbox.stripe.apiBase}`,
      `         secret key      ${sandbox.stripe.secretKey}`,
      `         publishable key ${sandbox.stripe.publishableKey}`,
      `         webhook secret  ${sandbox.stripe.webhookSecret}`,
      `         Unsplash  ${sandbox.unsplash.apiBase}`,
      `         access key      ${sandbox.unsplash.accessKey}`,
      `         mail      ${sandbox.mailUrl} (${sandbox.smtpUrl})`,
    ].join('\n'),
  );
  const stop = () => {
    void sandbox.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
