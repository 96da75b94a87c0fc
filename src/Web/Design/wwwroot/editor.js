// Optional: fills a report's text in while it is typed, finds indicators, and puts the chosen one where the cursor stands.
(() => {
  "use strict";

  const editor = document.querySelector("[data-editor]");
  const area = editor?.closest("form")?.querySelector("textarea[data-figures]");
  if (!area) return;
  const form = area.form;
  const pane = editor.querySelector("[data-preview]");
  const list = editor.querySelector("[data-list]");
  const words = editor.querySelector("[data-words]");

  // The answer to an older text must not replace that to a newer one.
  let asked = 0;
  const fill = async () => {
    const mine = ++asked;
    pane.setAttribute("aria-busy", "true");
    const body = new FormData();
    body.set("_token", form.elements._token.value);
    body.set("text", area.value);
    body.set("year", form.elements.year?.value || editor.dataset.year);
    try {
      const answer = await fetch(editor.dataset.editor, { method: "POST", body });
      if (mine !== asked || !answer.ok) return;
      const top = pane.scrollTop;
      pane.innerHTML = await answer.text();
      pane.scrollTop = top;
    } catch {
      // Offline: what was shown stays, the button asks again.
    } finally {
      if (mine === asked) pane.removeAttribute("aria-busy");
    }
  };

  let waiting;
  const later = () => {
    clearTimeout(waiting);
    waiting = setTimeout(fill, 500);
  };
  area.addEventListener("input", later);
  form.elements.year?.addEventListener?.("input", later);

  words.addEventListener("input", () => {
    const wanted = words.value.trim().toLowerCase().split(/\s+/);
    for (const item of list.children) item.hidden = !wanted.every((word) => item.textContent.toLowerCase().includes(word));
  });
  words.addEventListener("keydown", (e) => {
    if (e.key === "Enter") e.preventDefault();
  });

  for (const button of list.querySelectorAll("button")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const text = `{{ ${button.closest("[data-key]").dataset.key} }}`;
      area.focus();
      area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
      later();
    });
  }
})();
