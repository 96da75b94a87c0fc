// Optional: sends each answer as it is given, numbered; keeps it in the browser until the server has said that it is on disk; counts what isn't sent yet; counts down by the server's clock.
(() => {
  "use strict";

  const form = document.querySelector("form[data-exam]");
  if (!form) return;
  const { exam: paper, answers: address, state: stateAddress } = form.dataset;
  const banner = document.querySelector("[data-unsent]");
  const clock = document.querySelector("[data-ends]");
  const key = `fazhi-exam-${paper}`;
  const placeKey = `${key}-at`;

  // What isn't acknowledged stays in the browser, also when it is closed. Where the browser keeps nothing, memory has to do.
  let memory = [];
  const read = () => {
    try {
      return JSON.parse(localStorage.getItem(key)) || memory;
    } catch {
      return memory;
    }
  };
  const write = (queue) => {
    memory = queue;
    try {
      if (queue.length) localStorage.setItem(key, JSON.stringify(queue));
      else localStorage.removeItem(key);
    } catch {
      // Memory has it.
    }
  };

  let next = Number(form.dataset.next);
  for (const waiting of read()) next = Math.max(next, waiting.sequence + 1);

  const lettersOf = (number) =>
    [...form.querySelectorAll(`input[name="q${number}"]`)]
      .filter((i) => i.type !== "hidden" && i.checked)
      .map((i) => i.value)
      .join("");

  // What was answered and not sent before the page was loaded again stands on it again.
  for (const waiting of read())
    for (const input of form.querySelectorAll(`input[name="q${waiting.number}"]`))
      if (input.type !== "hidden") input.checked = waiting.letters.includes(input.value);

  let closed = false;
  let told = "";
  const show = () => {
    const unsent = read().length;
    banner.dataset.unsent = unsent;
    const text = closed
      ? told
      : unsent
        ? `还有${unsent}道作答没有保存到服务器，正在重发；请不要关闭浏览器。`
        : "全部作答已经保存到服务器。";
    if (banner.textContent !== text) banner.textContent = text;
    banner.classList.toggle("fz-exam-unsent", unsent > 0 || closed);
    const answered = new Set([...form.querySelectorAll("input:checked")].map((i) => i.name)).size;
    const count = document.querySelector("[data-answered]");
    if (count) count.textContent = answered;
  };

  let sending = false;
  let wait = 1000;
  const flush = async () => {
    if (sending || closed) return;
    sending = true;
    try {
      for (let queue = read(); queue.length && !closed; queue = read()) {
        const first = queue[0];
        const body = new FormData();
        body.set("_token", form.elements._token.value);
        body.set("paper", paper);
        body.set("sequence", first.sequence);
        body.set("number", first.number);
        body.set("letters", first.letters);
        body.set("unsent", queue.length - 1);
        const answer = await fetch(address, { method: "POST", body });
        if (answer.ok) {
          const { acknowledged, now, ends } = await answer.json();
          write(read().filter((q) => q.sequence !== acknowledged));
          timed(now, ends);
          wait = 1000;
        } else if (answer.status === 409) {
          // Another window was first with this number: this answer and those after it are numbered anew.
          let { next: free } = await answer.json();
          const renumbered = read().map((q) => ({ ...q, sequence: free++ }));
          next = free;
          write(renumbered);
        } else if (answer.status === 422 || answer.status === 401) {
          told = (await answer.json()).refused;
          closed = true;
        } else throw new Error(String(answer.status));
        show();
      }
    } catch {
      // No network, or the server is away: again a little later.
      setTimeout(flush, wait);
      wait = Math.min(wait * 2, 10000);
    } finally {
      sending = false;
      show();
    }
  };

  form.addEventListener("change", (e) => {
    const number = Number(e.target.name?.slice(1));
    if (!/^q\d+$/.test(e.target.name ?? "") || !number) return;
    write([...read(), { sequence: next++, number, letters: lettersOf(number) }]);
    try {
      localStorage.setItem(placeKey, number);
    } catch {
      // Then the page opens at its top.
    }
    show();
    flush();
  });
  addEventListener("online", flush);

  // Handing in, and saving by the button, wait until everything is sent.
  form.addEventListener("submit", (e) => {
    if (!read().length || closed) return;
    e.preventDefault();
    show();
    banner.scrollIntoView({ block: "center" });
    flush();
  });
  addEventListener("beforeunload", (e) => {
    if (read().length && !closed) e.preventDefault();
  });

  let ends = Number(clock.dataset.ends);
  let ahead = Number(clock.dataset.now) - Date.now();
  const timed = (now, until) => {
    ahead = now - Date.now();
    if (until) ends = until;
  };
  const tick = () => {
    const left = Math.max(0, Math.round(ends - (Date.now() + ahead) / 1000));
    const minutes = Math.floor(left / 60);
    clock.textContent = `${minutes}分${String(left % 60).padStart(2, "0")}秒`;
    clock.classList.toggle("fz-exam-soon", left < 300);
    if (left === 0 && !closed) ask();
  };
  let asking = 0;
  const ask = async () => {
    if (Date.now() - asking < 5000) return;
    asking = Date.now();
    try {
      const answer = await fetch(`${stateAddress}?unsent=${read().length}`);
      if (answer.status === 401) {
        told = (await answer.json()).refused;
        closed = true;
        return show();
      }
      const state = await answer.json();
      timed(state.now, state.ends);
      if (!state.open) {
        closed = true;
        location.assign(form.dataset.done);
      }
    } catch {
      // The next look tells.
    }
  };
  setInterval(tick, 1000);
  setInterval(ask, 30000);

  tick();
  show();
  flush();
  try {
    const at = localStorage.getItem(placeKey);
    if (at && !location.hash) document.getElementById(`q${at}`)?.scrollIntoView({ block: "start" });
  } catch {
    // At its top.
  }
})();
