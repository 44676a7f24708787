import { page } from './page.js';

const main = `
<h1 id="title">Places for you</h1>
<p id="about" aria-live="polite">One moment …</p>
<form id="form" hidden>
  <label for="email">E-mail</label>
  <input id="email" type="email" autocomplete="username" maxlength="254" required>
  <label for="password">Password</label>
  <input id="password" type="password" autocomplete="current-password" minlength="8" maxlength="200" required>
  <p class="hint">Of the account with which you joined the waiting list.</p>
  <p id="wrong" role="alert" hidden></p>
  <button id="pay">Sign in and pay</button>
</form>`;

const script = `
const order = told.get('order');
let session;

function over() {
  $('form').hidden = true;
  say('The offer is over', 'The places were paid for already, given up, or not paid for in time: then they went to the next in line.');
}

async function pay(event) {
  event.preventDefault();
  $('wrong').hidden = true;
  $('pay').disabled = true;
  try {
    if (!session) session = (await call('auth/login', { email: $('email').value, password: $('password').value })).token;
    const here = location.origin + location.pathname;
    const checkout = await call('client/events/stripe/checkout-session',
      { orderId: order, successUrl: here + '?paid', cancelUrl: here + location.hash }, session);
    location.assign(checkout.url);
  } catch (error) {
    if (error.code === 'order_expired' || error.code === 'order_cancelled' || error.code === 'order_confirmed') over();
    else {
      // Another account may have what this one has not.
      if (error.code === 'not_found') {
        session = undefined;
        error.message = 'This account has no such offer: sign in with the one that joined the waiting list';
      }
      complain(error, 'E-mail or password is wrong.');
    }
  } finally {
    $('pay').disabled = false;
  }
}

if (new URLSearchParams(location.search).has('paid'))
  say('Thank you', 'Your places are paid for. The tickets come by mail in a moment.');
else if (!order) say('No offer', 'Open this page by the link in your mail, all of it.');
else {
  say('Places for you', 'They are held for you until the time in your mail. Sign in, and pay on the next page.');
  $('form').hidden = false;
  $('email').addEventListener('input', () => { session = undefined; });
  $('form').addEventListener('submit', pay);
}
`;

/** Where the link in an offer's mail leads, for organisations without an app of their own; paid through the hosted page. */
export const offerPage = page({ title: 'Places for you', main, script });
