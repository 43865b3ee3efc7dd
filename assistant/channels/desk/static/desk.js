"use strict";
document.documentElement.classList.add("js");

const KEYS = "biurko-skroty";
const links = () => [...document.querySelectorAll(".line-link, .source-link")]
  .filter((one) => one.checkVisibility());

function enabled() {
  try { return localStorage.getItem(KEYS) !== "off"; } catch { return true; }
}

function step(by) {
  const all = links();
  if (!all.length) return;
  let at = all.indexOf(document.activeElement);
  if (at < 0) at = all.findIndex((one) => one.getAttribute("aria-current") === "true");
  const next = all[Math.min(all.length - 1, Math.max(0, at + by))];
  next.focus();
  if (next.classList.contains("source-link")) show(next);
}

async function show(link) {
  const address = new URL(link.href);
  let html;
  try {
    const response = await fetch(address, { headers: { Accept: "text/html" } });
    if (!response.ok || response.redirected) throw new Error("moved");
    html = await response.text();
  } catch {
    location.assign(address);
    return;
  }
  const page = new DOMParser().parseFromString(html, "text/html");
  const fresh = page.getElementById("dokument");
  if (!fresh) { location.assign(address); return; }
  document.getElementById("dokument").replaceWith(fresh);
  for (const one of document.querySelectorAll(".source-link")) {
    const current = one.search === address.search;
    one.closest("li").classList.toggle("current", current);
    if (current) one.setAttribute("aria-current", "true"); else one.removeAttribute("aria-current");
  }
  history.replaceState(null, "", address.pathname + address.search);
  scroll();
}

function beside() {
  return matchMedia("(min-width: 64rem)").matches;
}

function scroll() {
  const panel = document.getElementById("dokument");
  const mark = document.getElementById("zaznaczenie");
  if (!panel || !beside()) return;
  const below = mark && mark.getBoundingClientRect().top - panel.getBoundingClientRect().top;
  panel.scrollTop = mark ? panel.scrollTop + below - panel.clientHeight / 3 : 0;
}

document.addEventListener("click", (event) => {
  const link = event.target.closest(".source-link, .desk .mark");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !beside()) return;
  event.preventDefault();
  show(link);
});

document.addEventListener("keydown", (event) => {
  if (!enabled() || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("textarea, select, input:not([type=radio])")) return;
  const verdicts = document.querySelectorAll(".verdict input[type=radio]");
  if (event.key === "j") step(1);
  else if (event.key === "k") step(-1);
  else if (event.key === "n") document.getElementById("nastepna")?.click();
  else if (event.key === "c" && document.getElementById("komentarz")) {
    event.preventDefault();
    document.getElementById("komentarz").focus();
  } else if (/^[1-9]$/.test(event.key) && verdicts[event.key - 1]) {
    verdicts[event.key - 1].checked = true;
    verdicts[event.key - 1].focus();
  }
});

scroll();

const keys = document.getElementById("keys");
if (keys) {
  const say = () => {
    keys.setAttribute("aria-pressed", String(enabled()));
    keys.textContent = enabled() ? "Skróty są włączone" : "Skróty są wyłączone";
  };
  keys.addEventListener("click", () => {
    try { localStorage.setItem(KEYS, enabled() ? "off" : "on"); } catch { /* not kept, then */ }
    say();
  });
  say();
}
