import { page } from './page.js';

const main = `
<h1 id="title">Set a password</h1>
<p id="about" aria-live="polite">Choose one of at least 8 characters; you sign in with it and your e-mail.</p>
<form id="form" hidden>
  <label for="password">New password</label>
  <input id="password" type="password" autocomplete="new-password" minlength="8" maxlength="200" required>
  <label for="again">The same again</label>
  <input id="again" type="password" autocomplete="new-password" minlength="8" maxlength="200" required>
  <p id="wrong" role="alert" hidden></p>
  <button id="set">Set the password</button>
</form>`;

const script = `
async function set() {
  try {
    await call('auth/password/reset', { token, password: $('password').value });
    $('form').hidden = true;
    history.replaceState(null, '', location.pathname);
    say('Your password is set', 'Sign in with it. Wherever you were signed in, you are signed out.');
  } catch (error) {
    if (error.code === 'reset_invalid') {
      $('form').hidden = true;
      say('This link does not work', 'It was used already, replaced by a newer one, or is too old. Ask for a new one.');
    } else complain(error);
  }
}

$('form').addEventListener('submit', async (event) => {
  event.preventDefault();
  $('wrong').hidden = true;
  if ($('password').value !== $('again').value) {
    $('wrong').textContent = 'The two are not the same.';
    $('wrong').hidden = false;
    return;
  }
  $('set').disabled = true;
  await set();
  $('set').disabled = false;
});

if (token) $('form').hidden = false;
else say('No link', 'Open this page by the link in your mail, all of it.');
`;

/** Where the link in the mail of a forgotten password leads. */
export const resetPage = page({ title: 'Set a password', main, script });
