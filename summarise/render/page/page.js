"use strict";
// Both ways between items and their words, filters, keys, and a review that stays in the page.
let used = document.querySelector(".report");
for (const report of document.querySelectorAll(".report")) {
  const all = (selector, root = report) => [...root.querySelectorAll(selector)];
  const one = (selector, root = report) => root.querySelector(selector);
  const { prefix, sha256, summary } = report.dataset;
  const cards = all(".card"), form = one(".filters"), key = "summarise:" + summary;
  const keyOf = card => card.id.slice(prefix.length + "card-".length);
  const marks = new Map();
  for (const mark of all(".text mark"))
    for (const id of mark.dataset.in.split(" ")) marks.set(id, [...(marks.get(id) || []), mark]);
  let current = null;

  // The one item that is lit, with its words.
  const light = card => {
    all(".lit").forEach(lit => lit.classList.remove("lit"));
    current = card;
    if (!card) return;
    card.classList.add("lit");
    for (const mark of marks.get(keyOf(card)) || []) mark.classList.add("lit");
  };
  const see = place => place && place.scrollIntoView({ block: "center" });
  const toWords = card => { light(card); see((marks.get(keyOf(card)) || [])[0]); };
  const toCard = card => {
    if (card.hidden) { form.reset(); filter(); }
    light(card); see(card); card.focus({ preventScroll: true });
  };
  const cardOf = id => document.getElementById(prefix + "card-" + id);

  report.addEventListener("click", event => {
    used = report;
    const control = event.target.closest("button, input, select, label");
    const link = event.target.closest("a"), mark = event.target.closest(".text mark");
    const card = event.target.closest(".card");
    if (control) return;
    if (link && link.hash.startsWith("#" + prefix + "at-")) {
      event.preventDefault(); toWords(card);
    } else if (link && link.hash.startsWith("#" + prefix + "card-")) {
      event.preventDefault(); toCard(document.getElementById(link.hash.slice(1)));
    } else if (mark) {
      // Several items may hold these words: the shortest first, then the others in turn.
      const ids = mark.dataset.in.split(" ");
      const next = current ? (ids.indexOf(keyOf(current)) + 1) % ids.length : 0;
      toCard(cardOf(ids[next]));
    } else if (card && !String(getSelection())) {
      card.focus({ preventScroll: true }); toWords(card);
    }
  });

  // Keys work wherever the focus is; where it is in no report, they mean the first one.
  document.addEventListener("keydown", event => {
    const inside = event.target.closest(".report") || used;
    if (inside !== report || event.target.closest("dialog")) return;
    const typing = event.target.closest("input, select");
    if (event.key === "Escape") { light(null); if (typing) typing.blur(); return; }
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const card = event.target.closest(".card") || current;
    const shown = cards.filter(each => !each.hidden);
    const at = shown.indexOf(card);
    const go = step => shown.length && toCard(shown[(at + step + shown.length) % shown.length]);
    if (event.key === "j") go(1);
    else if (event.key === "k") go(at < 0 ? 0 : -1);
    else if (event.key === "Enter" && event.target === card) {
      toWords(card);
      const tag = document.getElementById(prefix + "at-" + keyOf(card));
      if (tag) tag.focus({ preventScroll: true });
    } else if (event.key === "/") one("[name=words]").focus();
    else if (event.key === "?") document.getElementById("keys").showModal();
    else if (event.key === "a" && card) press(card, "accepted");
    else if (event.key === "x" && card) press(card, "rejected");
    else return;
    event.preventDefault();
  });

  // What a card says, without its buttons and what only screen readers hear; with its note.
  const said = new Map(cards.map(card => {
    const copy = card.cloneNode(true);
    copy.querySelectorAll(".review, .unseen").forEach(each => each.remove());
    return [card, copy.textContent.toLowerCase()];
  }));
  const filter = () => {
    const want = Object.fromEntries(new FormData(form));
    const words = want.words.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const card of cards) {
      const note = one(".note", card), has = card.dataset;
      const text = said.get(card) + " " + (note ? note.value.toLowerCase() : "");
      const fits = ["kind", "actor", "standing", "status"].every(
        name => !want[name] || has[name] === want[name]);
      card.hidden = !fits || !words.every(word => text.includes(word));
      shown += !card.hidden;
    }
    one(".count").value = shown + " of " + cards.length + " items";
    one(".none").hidden = shown > 0;
    for (const part of all(".part")) {
      const held = all(".card", part);
      if (held.length) part.hidden = held.every(card => card.hidden);
    }
  };
  form.addEventListener("input", filter);
  form.addEventListener("submit", event => event.preventDefault());
  one(".help").addEventListener("click", () => document.getElementById("keys").showModal());

  // The review is kept where the browser lets a page from disk keep things, and saved as a file.
  // It begins with the review that the summary holds; each change is made in what is kept now, so
  // that two windows lose nothing of each other's.
  const first = JSON.parse(report.dataset.reviews);
  let review = { ...first };
  const fetched = () => {
    try { review = { ...first, ...JSON.parse(localStorage.getItem(key)) }; } catch { return; }
  };
  const keep = () => { try { localStorage.setItem(key, JSON.stringify(review)); } catch { return; } };
  const show = card => {
    const item = review[card.dataset.item] || {}, box = one(".review", card);
    if (!box) return;
    one(".accept", box).setAttribute("aria-pressed", item.verdict === "accepted");
    one(".reject", box).setAttribute("aria-pressed", item.verdict === "rejected");
    card.classList.toggle("refused", item.verdict === "rejected");
    if (document.activeElement !== one(".note", box)) one(".note", box).value = item.note || "";
  };
  const put = (card, change) => {
    const item = card.dataset.item;
    fetched();
    review[item] = { verdict: null, note: "", ...review[item], ...change };
    if (!review[item].verdict && !review[item].note && !first[item]) delete review[item];
    keep(); cards.filter(each => each.dataset.item === item).forEach(show);
  };
  fetched();
  addEventListener("storage", event => {
    if (event.key === key) { fetched(); cards.forEach(show); }
  });
  const press = (card, verdict) => {
    if (!one(".review", card)) return;
    const before = (review[card.dataset.item] || {}).verdict;
    put(card, { verdict: before === verdict ? null : verdict });
  };
  for (const card of cards) {
    const box = one(".review", card);
    if (!box) continue;
    one(".accept", box).addEventListener("click", () => press(card, "accepted"));
    one(".reject", box).addEventListener("click", () => press(card, "rejected"));
    one(".note", box).addEventListener("input", event => put(card, { note: event.target.value }));
    show(card);
  }
  one(".save").addEventListener("click", () => {
    fetched();
    const reviews = Object.entries(review).map(([item, made]) => ({ item, ...made }));
    const text = JSON.stringify({ sha256, summary, reviews }, null, 2) + "\n";
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = "review-" + summary.slice(0, 8) + ".json";
    link.click();
    URL.revokeObjectURL(link.href);
  });
  filter();
}
