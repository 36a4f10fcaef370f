'use strict';

// Without this file the page works too: "Show" sends the form, and the whole page comes back.
{
  const form = document.getElementById('inputs');
  const spinner = document.getElementById('spinner');
  const pause = () => new Promise((resolve) => setTimeout(resolve, 100));
  let latest = 0; // the last request; answers to others come too late
  let waiting = false;

  // Shows what runs for this visitor, as long as a request is under way.
  async function spin() {
    if (waiting) {
      return;
    }
    waiting = true;
    while (waiting) {
      const reply = await fetch('/spinner').catch(() => null);
      const text = reply && reply.ok ? await reply.text() : '';
      spinner.textContent = text;
      spinner.hidden = !waiting || text === '';
      await pause();
    }
  }

  function stop() {
    waiting = false;
    spinner.hidden = true;
  }

  async function show() {
    const mine = ++latest;
    spin();
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
  document.addEventListener('DOMContentLoaded', stop);
  spin(); // the rest of the page is still to come
}
