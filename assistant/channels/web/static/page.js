"use strict";

// The page works without this script; with it turns are added in place.
document.documentElement.classList.add("js");

const turns = document.getElementById("turns");
const waiting = document.getElementById("waiting");
const announcer = document.getElementById("status");
const form = document.getElementById("ask");
const field = document.getElementById("question");
const send = form.querySelector("button");
let busy = false;

document.addEventListener("submit", (event) => {
  if (!event.target.matches("form.asking")) return;
  event.preventDefault();
  const data = new FormData(event.target, event.submitter);
  const question = String(data.get("question") || "").trim();
  if (busy || !question) return;
  ask(question);
});

field.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  form.requestSubmit();
});

document.addEventListener("click", (event) => {
  const mark = event.target.closest("a.mark");
  if (!mark) return;
  const source = document.getElementById(mark.getAttribute("href").slice(1));
  if (!source) return;
  source.closest("details").open = true;
  source.focus();
});

async function ask(question) {
  setBusy(true);
  announcer.textContent = "";
  try {
    const conversation = form.elements.conversation_id.value;
    const response = await fetch("/turn", {
      method: "POST",
      body: new URLSearchParams({ question, conversation_id: conversation }),
      headers: { Accept: "text/html" },
    });
    show(await response.text());
    if (response.ok) field.value = "";
    announcer.textContent = response.ok ? announcer.dataset.ready : announcer.dataset.failed;
  } catch {
    announcer.textContent = announcer.dataset.offline;
    const failed = document.createElement("p");
    failed.className = "problem";
    failed.textContent = announcer.dataset.offline;
    turns.append(failed);
    field.focus();
  } finally {
    setBusy(false);
  }
}

function show(html) {
  document.getElementById("turn")?.removeAttribute("id");
  const page = new DOMParser().parseFromString(html, "text/html");
  const turn = page.querySelector("article.turn, main");
  turns.append(turn);
  document.getElementById("examples")?.closest("section").remove();
  if (turn.dataset.conversation) form.elements.conversation_id.value = turn.dataset.conversation;
  const heading = turn.querySelector("h1, h2");
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: "start" });
}

function setBusy(now) {
  busy = now;
  waiting.hidden = !now;
  send.setAttribute("aria-disabled", String(now));
}
