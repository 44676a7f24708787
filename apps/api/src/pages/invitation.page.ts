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
</form>
<form id="answer" hidden>
  <div id="newNames" hidden>
    <label for="newFirstName">First name</label>
    <input id="newFirstName" autocomplete="given-name" maxlength="100">
    <label for="newLastName">Last name</label>
    <input id="newLastName" autocomplete="family-name" maxlength="100">
  </div>
  <label for="email">E-mail</label>
  <input id="email" type="email" autocomplete="username" maxlength="254" required>
  <label for="accountPassword">Password</label>
  <input id="accountPassword" type="password" minlength="8" maxlength="200" autocomplete="current-password" required>
  <label for="note">A word to the organiser, if you like</label>
  <input id="note" maxlength="1000">
  <p id="wrongAnswer" role="alert" hidden></p>
  <button value="accept">I will take part</button>
  <button value="decline" class="other">No, thank you</button>
  <button type="button" id="other" class="other">I have no account yet</button>
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

function askToTakePart(participantId) {
  let opens = false;
  let session;
  say('You are invited to take part', 'The mail says in which event, and as what. Sign in with the e-mail address that it ' +
    'came to, and answer; until the event starts you can change your mind here.');
  $('answer').hidden = false;
  $('email').addEventListener('input', () => { session = undefined; });
  $('other').addEventListener('click', () => {
    opens = !opens;
    session = undefined;
    $('newNames').hidden = !opens;
    $('newFirstName').required = $('newLastName').required = opens;
    $('accountPassword').autocomplete = opens ? 'new-password' : 'current-password';
    $('other').textContent = opens ? 'I have an account' : 'I have no account yet';
  });
  $('answer').addEventListener('submit', async (event) => {
    event.preventDefault();
    $('wrongAnswer').hidden = true;
    const response = event.submitter.value;
    try {
      if (!session) {
        const account = { email: $('email').value, password: $('accountPassword').value };
        const names = { firstName: $('newFirstName').value, lastName: $('newLastName').value };
        session = (await call('auth/' + (opens ? 'register' : 'login'), opens ? { ...account, ...names } : account)).token;
      }
      const note = $('note').value || null;
      await call('client/events/participation/' + encodeURIComponent(participantId) + '/respond', { response, note }, session);
      $('answer').hidden = true;
      say(response === 'accept' ? 'You take part' : 'You do not take part', 'The organiser is told. Open the link in the mail again to change it.');
    } catch (error) {
      $('wrongAnswer').textContent = !error.code ? 'The server cannot be reached. Try again in a moment.'
        : error.code === 'wrong_credentials' ? 'E-mail or password is wrong.'
        : error.code === 'not_found' ? 'This e-mail was not invited: sign in with the one that the mail came to.'
        : error.code === 'email_not_verified' ? 'We have to know that the e-mail is yours: verify it by the link that we mail you, then answer here.'
        : error.message + '.';
      $('wrongAnswer').hidden = false;
    }
  });
}

async function begin() {
  if (told.has('participant')) return askToTakePart(told.get('participant'));
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
