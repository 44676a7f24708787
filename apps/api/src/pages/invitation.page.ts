import { page } from './page.js';

const main = `
<h1 id="title">Invitation</h1>
<p id="about" aria-live="polite">One moment …</p>
<form id="form" hidden>
  <div id="names" hidden>
    <label for="firstName">First name</label>
    <input id="firstName" autocomplete="given-name" maxlength="100">
    <label for="lastName">Last name</label>
    <input id="lastName" autocomplete="family-name" maxlength="100">
  </div>
  <div id="secret" hidden>
    <label for="password">Password</label>
    <input id="password" type="password" minlength="8" maxlength="200">
    <p class="hint" id="hint"></p>
  </div>
  <p id="wrong" role="alert" hidden></p>
  <button id="accept">Accept</button>
</form>`;

const script = `
const roles = { client: 'an operator', organiser: 'an organiser', staff: 'door staff' };

function ask(invitation) {
  const opens = invitation.account === 'none';
  const proves = invitation.account === 'unverified';
  say('Join ' + invitation.organisation.name,
    invitation.organisation.name + ' invites ' + invitation.email + ' to work with it as ' + roles[invitation.role] + '.');
  $('names').hidden = !opens;
  $('secret').hidden = !opens && !proves;
  $('firstName').required = $('lastName').required = opens;
  $('password').required = opens || proves;
  $('password').autocomplete = opens ? 'new-password' : 'current-password';
  $('hint').textContent = opens ? 'Choose one of at least 8 characters; you sign in with it and your e-mail.'
    : 'You have an account with this e-mail already: give its password.';
  $('form').hidden = false;
  $('form').addEventListener('submit', async (event) => {
    event.preventDefault();
    $('wrong').hidden = true;
    $('accept').disabled = true;
    const body = { token };
    if (opens) Object.assign(body, { firstName: $('firstName').value, lastName: $('lastName').value });
    if (opens || proves) body.password = $('password').value;
    try {
      await call('auth/invitations/accept', body);
      $('form').hidden = true;
      history.replaceState(null, '', location.pathname);
      say('Welcome to ' + invitation.organisation.name,
        'You have joined as ' + roles[invitation.role] + '. Sign in as ' + invitation.email + ' to begin.');
    } catch (error) {
      complain(error, 'That is not the password of your account.');
    } finally {
      $('accept').disabled = false;
    }
  });
}

async function begin() {
  if (told.has('participant'))
    return say('You are invited to take part', 'The mail says in which event, and as what. This page cannot take your ' +
      'answer: give it to whoever organises the event, or sign in to their app with the e-mail address that the mail came to.');
  if (!token) return say('No invitation', 'Open this page by the link in your mail, all of it.');
  try {
    ask(await call('auth/invitations/show', { token }));
  } catch (error) {
    if (error.code === 'invitation_invalid')
      say('This invitation does not work', 'It was used already, withdrawn, replaced by a newer one, or is too old. Ask for a new one.');
    else say('Something went wrong', 'The invitation could not be looked up. Reload the page in a moment.');
  }
}
begin();
`;

/** Where the link in an invitation's mail leads: its token is behind the `#`, which no server is told. */
export const invitationPage = page({ title: 'Invitation', main, script });
