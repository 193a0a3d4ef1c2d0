// Search without a server: every word of the question must begin a word of an entry.
(function () {
  "use strict";
  const words = document.getElementById("words");
  const found = document.getElementById("found");
  const results = document.getElementById("results");

  function parts(text) {
    return text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  }

  function score(entry, wanted) {
    const title = parts(entry.t);
    const all = entry.w.split(" ");
    let sum = 0;
    for (const word of wanted) {
      if (title.some((one) => one === word)) {
        sum += 8;
      } else if (title.some((one) => one.startsWith(word))) {
        sum += 5;
      } else if (all.some((one) => one === word)) {
        sum += 2;
      } else if (all.some((one) => one.startsWith(word))) {
        sum += 1;
      } else {
        return 0;
      }
    }
    return sum;
  }

  function show() {
    const wanted = parts(words.value);
    results.replaceChildren();
    if (wanted.length === 0) {
      found.textContent = "";
      return;
    }
    const hits = searchIndex
      .map((entry) => ({ entry: entry, score: score(entry, wanted) }))
      .filter((hit) => hit.score > 0)
      .sort((one, other) => other.score - one.score)
      .slice(0, 40);
    found.textContent =
      hits.length === 0
        ? "Nothing found. Try fewer or shorter words."
        : hits.length === 1 ? "1 place found." : hits.length + " places found.";
    for (const hit of hits) {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = hit.entry.u;
      link.textContent = hit.entry.t;
      const kind = document.createElement("span");
      kind.className = "meta";
      kind.textContent = hit.entry.k;
      item.append(link, " ", kind);
      results.append(item);
    }
  }

  words.value = new URLSearchParams(location.search).get("q") || "";
  words.addEventListener("input", show);
  document.querySelector(".search-page").addEventListener("submit", (event) => {
    event.preventDefault();
    show();
  });
  show();
  words.focus();
})();
