import { page } from './page.js';

const main = `
<h1 id="title">Confirm your e-mail address</h1>
<p id="about" aria-live="polite">Give the password of your account: it shows that you opened it, and the link that the address is yours.</p>
<form id="form" hidden>
  <label for="password">Password</label>
  <input id="password" type="password" autocomplete="current-password" maxlength="200" required>
  <p id="wrong" role="alert" hidden></p>
  <button id="confirm">Confirm</button>
</form>`;

const script = `
$('form').addEventListener('submit', async (event) => {
  event.preventDefault();
  $('wrong').hidden = true;
  $('confirm').disabled = true;
  try {
    await call('auth/email/verify', { token, password: $('password').value });
    $('form').hidden = true;
    history.replaceState(null, '', location.pathname);
    say('Thank you', 'Your e-mail address is confirmed.');
  } catch (error) {
    if (error.code === 'verification_invalid') {
      $('form').hidden = true;
      say('This link does not work', 'It was used already, replaced by a newer one, or is too old. If your address is not confirmed yet, ask for a new one.');
    } else complain(error);
  } finally {
    $('confirm').disabled = false;
  }
});

if (token) $('form').hidden = false;
else say('No link', 'Open this page by the link in your mail, all of it.');
`;

/** Where the link in the mail that confirms an address leads. */
export const verifyPage = page({ title: 'Confirm your e-mail address', main, script });
