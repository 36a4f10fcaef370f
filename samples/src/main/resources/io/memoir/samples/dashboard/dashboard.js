'use strict';

// Without this file the page works too: "Show" sends the form, and the whole page comes back.
{
  const form = document.getElementById('inputs');
  const spinner = document.getElementById('spinner');
  const pause = () => new Promise((resolve) => setTimeout(resolve, 100));
  let latest = 0; // the last request; answers to others come too late
  let waitingFor = null; // the request that is under way

  // Shows what runs for this visitor, as long as a request is under way.
  async function spin(request) {
    waitingFor = request;
    while (waitingFor === request) {
      const reply = await fetch('/spinner').catch(() => null);
      const text = reply && reply.ok ? await reply.text() : '';
      if (waitingFor === request) {
        spinner.textContent = text;
        spinner.hidden = text === '';
      }
      await pause();
    }
  }

  function stop() {
    waitingFor = null;
    spinner.hidden = true;
  }

  async function show() {
    const mine = ++latest;
    spin(mine);
    try {
      const reply = await fetch('/?' + new URLSearchParams(new FormData(form)));
      const page = new DOMParser().parseFromString(await reply.text(), 'text/html');
      if (mine === latest && reply.ok) {
        for (const id of ['content', 'sidebar', 'stats']) {
          document.getElementById(id).replaceWith(page.getElementById(id));
        }
      }
    } finally {
      if (mine === latest) {
        stop();
      }
    }
  }

  form.addEventListener('input', (event) => {
    const output = event.target.parentElement.querySelector('output');
    if (output) {
      output.value = event.target.value;
    }
  });
  form.addEventListener('change', show);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    show();
  });
  document.addEventListener('DOMContentLoaded', () => {
    if (latest === 0) {
      stop();
    }
  });
  spin(latest); // the rest of the page is still to come
}
