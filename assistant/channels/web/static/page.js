"use strict";

// The page works without this script; with it turns are added in place, while they are made.
document.documentElement.classList.add("js");

const turns = document.getElementById("turns");
const announcer = document.getElementById("status");
const form = document.getElementById("ask");
const field = document.getElementById("question");
const send = form.querySelector("[type=submit]");
const writing = document.getElementById("writing");
let current = null;

document.addEventListener("submit", (event) => {
  const sent = event.target;
  if (!sent.matches("form.asking, form.judging")) return;
  event.preventDefault();
  const data = new FormData(sent, event.submitter);
  if (sent.matches(".judging")) judge(sent.closest(".opinion"), data);
  else ask(String(data.get("question") || "").trim());
});

field.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  form.requestSubmit();
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") current?.abort();
});

document.addEventListener("click", (event) => {
  if (event.target.closest(".stop")) current?.abort();
  const mark = event.target.closest("a.mark");
  if (!mark) return;
  const source = document.getElementById(mark.getAttribute("href").slice(1));
  if (!source) return;
  source.closest("details").open = true;
  source.focus();
});

async function ask(question) {
  if (current || !question) return;
  current = new AbortController();
  setBusy(true);
  const turn = begin(question);
  try {
    const problem = await written(turn, question, current.signal);
    if (problem) fail(turn, question, problem, announcer.dataset.failed);
  } catch {
    const said = current.signal.aborted ? announcer.dataset.stopped : announcer.dataset.offline;
    fail(turn, question, said, said);
  } finally {
    current = null;
    setBusy(false);
  }
}

// The answer in place of `turn`; the sentence to show instead when there is none.
async function written(turn, question, signal) {
  const response = await fetch("/turn", {
    method: "POST",
    body: new URLSearchParams({ question, conversation_id: form.elements.conversation_id.value }),
    headers: { Accept: "text/event-stream, text/html" },
    signal,
  });
  const kind = response.headers.get("content-type") || "";
  if (!kind.startsWith("text/event-stream")) {
    const page = parsed(await response.text());
    return page.querySelector(".problem")?.textContent || announcer.dataset.failed;
  }
  for await (const { name, data } of events(response.body)) {
    if (name === "statement") add(turn, JSON.parse(data));
    else if (name === "problem") return JSON.parse(data).detail;
    else if (name === "answer") {
      show(turn, data);
      return "";
    }
  }
  return announcer.dataset.offline;
}

async function* events(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let left = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const whole = (left + value).split("\n\n");
    left = whole.pop();
    for (const event of whole) yield parsedEvent(event);
  }
}

function parsedEvent(text) {
  const lines = text.split("\n");
  const named = lines.find((line) => line.startsWith("event: "));
  const data = lines.filter((line) => line.startsWith("data: ")).map((line) => line.slice(6));
  return { name: named?.slice(7), data: data.join("\n") };
}

function begin(question) {
  document.getElementById("turn")?.removeAttribute("id");
  document.getElementById("examples")?.closest("section").remove();
  turns.append(writing.content.cloneNode(true));
  const turn = turns.lastElementChild;
  turn.querySelector(".asked").textContent = question;
  field.value = "";
  announcer.textContent = "";
  turn.scrollIntoView({ block: "start" });
  return turn;
}

function add(turn, statement) {
  const paragraph = document.createElement("p");
  paragraph.textContent = statement.text;
  turn.querySelector(".statements").append(paragraph);
}

function show(turn, html) {
  const answer = parsed(html).querySelector("article.turn");
  turn.replaceWith(answer);
  if (answer.dataset.conversation) {
    form.elements.conversation_id.value = answer.dataset.conversation;
  }
  announcer.textContent = announcer.dataset.ready;
  // Whoever has gone on to write the next question is not called back.
  if (field.value && document.activeElement === field) return;
  const heading = answer.querySelector("h2");
  heading.focus({ preventScroll: true });
  answer.scrollIntoView({ block: "start" });
}

function fail(turn, question, sentence, announced) {
  turn.removeAttribute("aria-busy");
  turn.className = "turn";
  turn.querySelector(".statements").remove();
  const said = turn.querySelector(".waiting");
  said.className = "problem";
  said.textContent = sentence;
  if (!field.value) field.value = question;
  announcer.textContent = announced;
  field.focus();
}

async function judge(opinion, data) {
  const pressed = data.get("verdict");
  let sentence;
  try {
    const response = await fetch("/opinia", {
      method: "POST",
      body: new URLSearchParams(data),
      headers: { Accept: "text/html" },
    });
    const page = parsed(await response.text());
    const fresh = response.ok && page.querySelector(".opinion");
    if (fresh) {
      opinion.replaceWith(fresh);
      fresh.querySelector(`[value=${pressed}]`).focus();
      announcer.textContent = fresh.querySelector(".thanks").textContent;
      return;
    }
    sentence = page.querySelector(".problem")?.textContent;
  } catch {
    sentence = announcer.dataset.offline;
  }
  let said = opinion.querySelector(".problem");
  if (!said) {
    said = document.createElement("p");
    said.className = "problem";
    opinion.append(said);
  }
  said.textContent = announcer.textContent = sentence || announcer.dataset.failed;
}

function parsed(html) {
  return new DOMParser().parseFromString(html, "text/html");
}

function setBusy(now) {
  send.setAttribute("aria-disabled", String(now));
}
