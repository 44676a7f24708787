import { page } from './page.js';

const main = `
<h1 id="title">A ticket for you</h1>
<p id="about" aria-live="polite">One moment …</p>
<p id="when" hidden></p>
<blockquote id="message" hidden></blockquote>
<form id="form" hidden>
  <div id="names" hidden>
    <label for="firstName">First name</label>
    <input id="firstName" autocomplete="given-name" maxlength="100">
    <label for="lastName">Last name</label>
    <input id="lastName" autocomplete="family-name" maxlength="100">
  </div>
  <label for="email">E-mail</label>
  <input id="email" type="email" autocomplete="username" maxlength="254" required>
  <label for="password">Password</label>
  <input id="password" type="password" minlength="8" maxlength="200" required>
  <p class="hint" id="hint"></p>
  <p id="wrong" role="alert" hidden></p>
  <button id="claim">Claim the ticket</button>
  <button type="button" class="other" id="other"></button>
</form>
<img id="code" alt="QR code of the ticket" hidden>`;

const script = `
const tickets = 'client/events/tickets/';
let opens = false;
let session;

function dead() {
  $('form').hidden = $('when').hidden = $('message').hidden = true;
  say('This link does not work', 'The ticket was claimed already, taken back or cancelled, or the link is too old. ' +
    'Ask whoever sent it to send it again.');
}

function choose(asNew) {
  opens = asNew;
  $('names').hidden = !opens;
  $('firstName').required = $('lastName').required = opens;
  $('password').autocomplete = opens ? 'new-password' : 'current-password';
  $('hint').textContent = opens ? 'Choose one of at least 8 characters; you sign in with it and your e-mail.'
    : 'That of the account you have here.';
  $('claim').textContent = opens ? 'Register and claim the ticket' : 'Sign in and claim the ticket';
  $('other').textContent = opens ? 'I have an account' : 'I have no account yet';
  $('wrong').hidden = true;
}

async function showCode(ticketId) {
  const response = await fetch('../api/' + tickets + ticketId + '/qr?format=svg', { headers: { authorization: 'Bearer ' + session } });
  if (!response.ok) return;
  $('code').src = URL.createObjectURL(await response.blob());
  $('code').hidden = false;
}

async function claim(event) {
  event.preventDefault();
  $('wrong').hidden = true;
  $('claim').disabled = true;
  try {
    const account = { email: $('email').value, password: $('password').value };
    if (!session) {
      const names = { firstName: $('firstName').value, lastName: $('lastName').value };
      const signedIn = await call('auth/' + (opens ? 'register' : 'login'), opens ? { ...account, ...names } : account);
      session = signedIn.token;
    }
    const ticket = await call(tickets + 'claim', { token }, session);
    $('form').hidden = $('message').hidden = true;
    history.replaceState(null, '', location.pathname);
    say('The ticket is yours', 'Show this code at the door of ' + ticket.event.name +
      '. It is in your tickets, too, wherever you sign in as ' + account.email + '.');
    await showCode(ticket.id).catch(() => undefined);
  } catch (error) {
    if (error.code === 'claim_invalid') dead();
    else {
      // Another account may do what this one may not.
      if (error.code === 'invalid_input' && error.fields && error.fields[0].field === 'token') session = undefined;
      complain(error, 'E-mail or password is wrong.');
    }
  } finally {
    $('claim').disabled = false;
  }
}

function offer({ sender, event, date, ticketType, email, message }) {
  say('A ticket for ' + event.name, sender.firstName + ' ' + sender.lastName + ' sends you a ticket (' + ticketType.name + ').');
  const [day, time] = date.localStart.split('T');
  const written = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(day + 'T00:00:00Z'));
  $('when').textContent = written + ', ' + time.slice(0, 5) + ', ' + event.venue.name + (event.venue.city ? ', ' + event.venue.city : '');
  $('when').hidden = false;
  $('message').textContent = message;
  $('message').hidden = message === null;
  $('email').value = email;
  choose(true);
  $('form').hidden = false;
  $('other').addEventListener('click', () => { session = undefined; choose(!opens); });
  $('email').addEventListener('input', () => { session = undefined; });
  $('form').addEventListener('submit', claim);
}

async function begin() {
  if (!token) return say('No ticket', 'Open this page by the link in your mail, all of it.');
  try {
    offer(await call(tickets + 'claim/show', { token }));
  } catch (error) {
    if (error.code === 'claim_invalid') dead();
    else say('Something went wrong', 'The ticket could not be looked up. Reload the page in a moment.');
  }
}
begin();
`;

/** Where the link in a transfer's mail leads: its token is behind the `#`, which no server is told. */
export const claimPage = page({ title: 'A ticket for you', main, script, pictures: true });
