import { page } from './page.js';

const main = `
<h1 id="title">Share pictures</h1>
<p id="about" aria-live="polite">One moment …</p>
<form id="form" hidden>
  <label for="files">Pictures</label>
  <input id="files" type="file" accept="image/jpeg,image/png,image/webp,image/avif" multiple required>
  <p class="hint" id="hint"></p>
  <label for="caption">A word about them</label>
  <input id="caption" maxlength="500">
  <p id="wrong" role="alert" hidden></p>
  <button id="send">Send</button>
</form>
<div id="gallery" aria-label="Pictures of the event"></div>`;

const script = `
const AT_ONCE = 10;
let gallery;
let upload;

// The token says whose it is; whether that is so, the server looks at.
function claims() {
  try {
    const text = atob(token.split('.')[1].replace(/-/g, '+').replace(/_/g, '/'));
    const { sub, evt } = JSON.parse(text);
    return /^[a-z0-9_]+$/.test(sub) && /^[a-z0-9_]+$/.test(evt) ? { guest: sub, event: evt } : undefined;
  } catch {
    return undefined;
  }
}

async function ask(path, options) {
  const response = await fetch(path, { ...options, headers: { authorization: 'Bearer ' + token } });
  const answer = await response.json();
  if (!response.ok) throw Object.assign(new Error(answer.error), { code: answer.code, fields: answer.errors });
  return answer;
}

function dead() {
  $('form').hidden = true;
  $('gallery').replaceChildren();
  say('This link does not work', 'It was withdrawn, or is too old. Ask whoever invited you for a new one.');
}

async function show({ thumbnailUrl, caption, uploadedBy }) {
  const { pathname, search } = new URL(thumbnailUrl);
  const response = await fetch('..' + pathname.slice(pathname.lastIndexOf('/media/')) + search);
  if (!response.ok) return;
  const picture = document.createElement('img');
  picture.src = URL.createObjectURL(await response.blob());
  picture.alt = caption || 'A picture by ' + uploadedBy.name;
  const about = document.createElement('p');
  about.className = 'hint';
  about.textContent = (caption ? caption + ' – ' : '') + uploadedBy.name;
  $('gallery').append(picture, about);
}

async function refresh() {
  const { data, event, guest } = await ask(gallery + '?limit=20');
  const left = guest.uploadsLeft;
  say('Pictures of ' + event.name, left > 0 ? guest.name + ', you may send ' + left + ' more.' : guest.name + ', you have sent as many as you may.');
  $('hint').textContent = 'Up to ' + Math.min(AT_ONCE, left) + ' at once. Where and when they were taken is not passed on with them.';
  $('form').hidden = left === 0;
  $('gallery').replaceChildren();
  for (const picture of data) await show(picture).catch(() => undefined);
}

async function send(event) {
  event.preventDefault();
  $('wrong').hidden = true;
  const files = [...$('files').files];
  if (files.length > AT_ONCE) return complain({ code: 'too_many', message: 'Choose at most ' + AT_ONCE + ' pictures at once' });
  $('send').disabled = true;
  $('send').textContent = 'Sending …';
  try {
    const body = new FormData();
    if ($('caption').value.trim()) body.append('caption', $('caption').value);
    for (const file of files) body.append('files', file);
    await ask(upload, { method: 'POST', body });
    $('form').reset();
    await refresh();
  } catch (error) {
    if (error.code === 'unauthenticated') dead();
    else complain(withName(error, files));
  } finally {
    $('send').disabled = false;
    $('send').textContent = 'Send';
  }
}

/** People know their files by name. */
function withName(error, files) {
  const [first] = error.fields || [];
  const [, index] = /^files\\[(\\d+)\\]$/.exec(first ? first.field : '') || [];
  if (index === undefined) return error;
  return { code: error.code, fields: [{ field: files[index].name, message: first.message }] };
}

async function begin() {
  const who = token && claims();
  if (!who) return say('No invitation', 'Open this page by the link in your mail, all of it.');
  const media = '../api/client/events/' + who.event + '/media/';
  gallery = media + 'guest/' + who.guest;
  upload = media + 'upload/' + who.guest;
  try {
    await refresh();
    $('form').addEventListener('submit', send);
  } catch (error) {
    if (error.code === 'unauthenticated' || error.code === 'not_found') dead();
    else say('Something went wrong', 'The gallery could not be looked up. Reload the page in a moment.');
  }
}
begin();
`;

/** Where a guest's link leads: its token is behind the `#`, which no server is told. */
export const guestUploadPage = page({ title: 'Share pictures', main, script, pictures: true });
